package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes tokens for programs; the secret is in this answer and never told again. */
@RestController
class TokenController {

    record Asked(String name, Boolean readOnly, List<String> types, Instant expiresAt) {}

    record Told(UUID id, String name, boolean readOnly, List<String> types, Instant expiresAt, String token) {}

    private static final int LONGEST_NAME = 200;

    private final Tokens tokens;
    private final Blueprints blueprints;
    private final SignInLog log;
    private final InstantSource clock;

    TokenController(Tokens tokens, Blueprints blueprints, SignInLog log, @Qualifier("machineClock") InstantSource machineClock) {
        this.tokens = tokens;
        this.blueprints = blueprints;
        this.log = log;
        this.clock = machineClock;
    }

    @PostMapping("/api/platform/tokens")
    ResponseEntity<Told> make(@RequestBody Asked asked, Actor by, HttpServletRequest request) {
        // a token that could make tokens would outlive its own end
        if (by.manner().via() == Actor.Via.TOKEN) throw Refused.because(EngineRefusal.NOT_PERMITTED);
        var readOnly = Boolean.TRUE.equals(asked.readOnly());
        var types = asked.types() == null ? List.<String>of() : asked.types();
        check(asked, types);

        var made = tokens.make(by.user(), new Tokens.Wanted(asked.name().strip(), readOnly, types, asked.expiresAt()));
        log.add(Outcome.TOKEN_MADE, by.name(), by.user(), Visitor.of(request));
        return ResponseEntity.created(URI.create("/api/platform/tokens/" + made.id())).header("Cache-Control", "no-store")
                .body(new Told(made.id(), asked.name().strip(), readOnly, types, asked.expiresAt(), made.secret().text()));
    }

    private void check(Asked asked, List<String> types) {
        var findings = new ArrayList<Finding>();
        if (asked.name() == null || asked.name().isBlank()) findings.add(Finding.at("name", "REQUIRED"));
        else if (asked.name().length() > LONGEST_NAME) findings.add(Finding.at("name", "TOO_LONG", LONGEST_NAME));
        if (asked.expiresAt() != null && asked.expiresAt().isBefore(clock.instant())) findings.add(Finding.at("expiresAt", "IN_THE_PAST"));
        for (var i = 0; i < types.size(); i++)
            if (!exists(types.get(i))) findings.add(Finding.at("types/" + i, "UNKNOWN_TYPE"));
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
    }

    private boolean exists(String type) {
        return blueprints.all().stream().anyMatch(blueprint -> blueprint.name().toString().equals(type));
    }
}
