package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.access.Person;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.DerivedMasks;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
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
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells every later part who is asking: the actor stands in the request, and a page that is not ours cannot use the cookie. */
class RecogniseCaller extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> WAYS_BACK = Set.of("/api/session", SeeingAsController.ADDRESS);
    private static final String XSRF_HEADER = "X-XSRF-TOKEN";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final ActorBook actors;
    private final OtpDemands demands;
    private final Blueprints blueprints;
    private final Problems problems;

    RecogniseCaller(Sessions sessions, Tokens tokens, ActorBook actors, OtpDemands demands, Blueprints blueprints, Problems problems) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.actors = actors;
        this.demands = demands;
        this.blueprints = blueprints;
        this.problems = problems;
    }

    /** Whether the server lives is told without asking the database who wants to know. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/api/")) response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) program(header, request).ifPresent(known -> announce(known, request));
        else {
            var secret = Cookies.secretIn(request);
            var caller = secret.flatMap(sessions::find).flatMap(session -> person(session, request));
            if (caller.isPresent() && isForged(request, secret.orElseThrow())) {
                problems.write(Refused.because(PlatformRefusal.FORGED_REQUEST), request, response);
                return;
            }
            if (caller.isPresent() && caller.get().seenBy().isPresent() && !isHarmless(request)) {
                problems.write(Refused.because(PlatformRefusal.SEEING_AS, caller.get().person().name()), request, response);
                return;
            }
            if (caller.isPresent() && !isAboutTheSession(request) && demands.of(caller.get().seenBy().orElse(caller.get().person())).filter(OtpDemands.Demand::overdue).isPresent()) {
                problems.write(Refused.because(PlatformRefusal.OTP_DEMANDED), request, response);
                return;
            }
            caller.ifPresent(known -> announce(known, request));
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> person(OpenSession session, HttpServletRequest request) {
        request.setAttribute(EventStreams.DOOR, session.id());
        return actors.find(session.user()).map(person -> session.seesAs().isEmpty() ? caller(person, request, session, null) : caller(seen(session, person), request, session, person));
    }

    /** The person through whose eyes an administrator looks; himself, still without writing, once either of them is no longer what he was. */
    private Person seen(OpenSession session, Person by) {
        return session.seesAs().flatMap(actors::find).filter(other -> SeeingAs.isAllowed(by, other)).orElse(by);
    }

    private static Caller caller(Person person, HttpServletRequest request, OpenSession session, Person seenBy) {
        var shown = seenBy == null ? person : person.answeredLike(seenBy);
        return new Caller(shown, shown.acting(Actor.Via.SCREEN, person.rights(), request.getLocale()), session.id(), seenBy);
    }

    /** While somebody sees through another's eyes he can look, go back to his own, and sign out. */
    private static boolean isHarmless(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod()) || request.getMethod().equals("DELETE") && WAYS_BACK.contains(request.getRequestURI());
    }

    private Optional<Caller> program(String header, HttpServletRequest request) {
        if (!header.startsWith(BEARER)) return Optional.empty();
        return tokens.find(new Secret(header.substring(BEARER.length()).strip())).flatMap(token -> actors.find(token.user()).map(person -> {
            var rights = DerivedMasks.over(token.within(person.rights(), blueprints.all().stream().map(Blueprint::name).toList()), blueprints.all());
            request.setAttribute(EventStreams.DOOR, token.id());
            return new Caller(person, person.acting(Actor.Via.TOKEN, rights, request.getLocale()), null);
        }));
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

    /** Pages are no secret, and what belongs to the session itself is how a demand is met. */
    private static boolean isAboutTheSession(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !address.startsWith("/api/") || address.equals("/api/session") || address.startsWith("/api/session/");
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/session");
    }
}
