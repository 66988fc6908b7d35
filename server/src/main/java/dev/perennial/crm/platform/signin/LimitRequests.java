package dev.perennial.crm.platform.signin;

import dev.perennial.engine.http.HttpRefusal;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a program that has run wild from taking the house away from everybody else: so many requests a minute for each user. */
class LimitRequests extends OncePerRequestFilter {

    /** What a caller has left: it fills up evenly, a minute's worth at most. */
    private record Bucket(double left, Instant at) {}

    private static final int MOST_CALLERS = 20_000;
    private static final double MILLISECONDS_A_MINUTE = 60_000;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final InstantSource clock;
    private final Problems problems;

    LimitRequests(int perMinute, InstantSource clock, Problems problems) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/api/") || take(caller(request))) chain.doFilter(request, response);
        else problems.write(Refused.because(HttpRefusal.TOO_MANY_REQUESTS, secondsToWait()), request, response);
    }

    private static String caller(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller ? caller.person().id().toString() : request.getRemoteAddr();
    }

    private boolean take(String caller) {
        if (buckets.size() > MOST_CALLERS) buckets.clear();
        var taken = new AtomicBoolean();
        var now = clock.instant();
        buckets.compute(caller, (_, bucket) -> {
            var left = bucket == null ? perMinute : filled(bucket, now);
            taken.set(left >= 1);
            return new Bucket(taken.get() ? left - 1 : left, now);
        });
        return taken.get();
    }

    private double filled(Bucket bucket, Instant now) {
        var passed = Math.max(0, now.toEpochMilli() - bucket.at().toEpochMilli());
        return Math.min(perMinute, bucket.left() + passed * perMinute / MILLISECONDS_A_MINUTE);
    }

    private long secondsToWait() {
        return Math.max(1, Math.ceilDiv(60, perMinute));
    }
}
