package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people protect their own sign-in by codes of an authenticator, and give that up again. */
@RestController
@RequestMapping("/api/session/one-time-password")
class OneTimePasswordController {

    record Beginning(String current) {}

    record Confirmation(String code) {}

    record End(String current, String code) {}

    record State(Instant since, int recoveryCodesLeft) {}

    /** What the authenticator must know; told this once. */
    record Enrolment(String secret, String uri) {}

    record Recovery(List<String> codes) {}

    private static final String ISSUER = "Perennial";

    private final Door door;
    private final OneTimePasswords oneTimePasswords;
    private final OtpDemands demands;
    private final SignInLog log;

    OneTimePasswordController(Door door, OneTimePasswords oneTimePasswords, OtpDemands demands, SignInLog log) {
        this.door = door;
        this.oneTimePasswords = oneTimePasswords;
        this.demands = demands;
        this.log = log;
    }

    @GetMapping
    State state() {
        var standing = oneTimePasswords.standing(here().person().id());
        return new State(standing.since(), standing.recoveryCodesLeft());
    }

    @PostMapping
    ResponseEntity<Enrolment> begin(@RequestBody Beginning beginning, HttpServletRequest request) {
        var person = here().person();
        if (!door.confirms(person, beginning.current(), Visitor.of(request))) throw wrong("current", "PASSWORD_WRONG");

        var secret = Base32.of(oneTimePasswords.begin(person.id()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Enrolment(secret, uri(person.username(), secret)));
    }

    @PostMapping("/confirm")
    ResponseEntity<Recovery> confirm(@RequestBody Confirmation confirmation, HttpServletRequest request) {
        var person = here().person();
        var codes = confirmation.code() == null ? null : oneTimePasswords.confirm(person.id(), confirmation.code()).orElse(null);
        if (codes == null) throw wrong("code", "CODE_WRONG");

        demands.forget(person.id());
        log.add(SignIn.Outcome.OTP_ENROLLED, person.username(), person.id(), Visitor.of(request));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Recovery(codes));
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestBody End end, HttpServletRequest request) {
        var person = here().person();
        if (person.demandsOtp()) throw Refused.because(PlatformRefusal.OTP_DEMANDED);
        var visitor = Visitor.of(request);
        if (!door.confirms(person, end.current(), visitor)) throw wrong("current", "PASSWORD_WRONG");
        if (!door.confirmsCode(person, end.code(), visitor)) throw wrong("code", "CODE_WRONG");

        oneTimePasswords.forget(person.id());
        log.add(SignIn.Outcome.OTP_ENDED, person.username(), person.id(), visitor);
    }

    /** The caller, who must sit at a browser: a program with a token has no business here. */
    private static Caller here() {
        var caller = Caller.present();
        if (caller.session().isEmpty()) throw Refused.because(EngineRefusal.NOT_PERMITTED);
        return caller;
    }

    private static Refused wrong(String path, String code) {
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at(path, code)));
    }

    private static String uri(String username, String secret) {
        var account = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return "otpauth://totp/" + ISSUER + ":" + account + "?secret=" + secret + "&issuer=" + ISSUER + "&algorithm=SHA1&digits=" + TimeCode.DIGITS + "&period=" + TimeCode.SECONDS;
    }
}
