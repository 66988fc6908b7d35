package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells every later part who is asking: the actor stands in the request, and a page that is not ours cannot use the cookie. */
class RecogniseCaller extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String XSRF_HEADER = "X-XSRF-TOKEN";

    private final Sessions sessions;
    private final ActorBook actors;
    private final Problems problems;

    RecogniseCaller(Sessions sessions, ActorBook actors, Problems problems) {
        this.sessions = sessions;
        this.actors = actors;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var secret = Cookies.secretIn(request);
        var caller = secret.flatMap(sessions::find).flatMap(session -> caller(session, request));
        if (caller.isPresent() && isForged(request, secret.orElseThrow())) {
            problems.write(Refused.because(PlatformRefusal.FORGED_REQUEST), request, response);
            return;
        }
        caller.ifPresent(known -> announce(known, request));
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(OpenSession session, HttpServletRequest request) {
        return actors.find(session.user())
                .map(person -> new Caller(person, person.acting(Actor.Via.SCREEN, person.rights(), request.getLocale()), session.id()));
    }

    private static void announce(Caller caller, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
        request.setAttribute(Actor.class.getName(), caller.actor());
    }

    private static boolean isForged(HttpServletRequest request, Secret secret) {
        if (HARMLESS.contains(request.getMethod()) || isSignIn(request)) return false;
        var sent = request.getHeader(XSRF_HEADER);
        return sent == null || !MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), secret.xsrf().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/session");
    }
}
