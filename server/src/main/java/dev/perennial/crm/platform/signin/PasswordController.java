package dev.perennial.crm.platform.signin;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people change their own password; their other browsers are signed out. */
@RestController
class PasswordController {

    record Change(String current, String password) {}

    private final Door door;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLog log;

    PasswordController(Door door, Passwords passwords, Sessions sessions, SignInLog log) {
        this.door = door;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    @PostMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, HttpServletRequest request) {
        var caller = Caller.present();
        var session = caller.session().orElseThrow(() -> Refused.because(EngineRefusal.NOT_PERMITTED));
        var person = caller.person();
        if (!door.confirms(person, change.current(), Visitor.of(request)))
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("current", "PASSWORD_WRONG")));
        PasswordPolicy.check("password", person.username(), change.password());

        passwords.set(person.id(), change.password());
        sessions.endAllOf(person.id(), session);
        log.add(SignIn.Outcome.PASSWORD_SET, person.username(), person.id(), Visitor.of(request));
    }
}
