package dev.perennial.crm.platform.signin;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An administrator begins and ends to see what somebody else sees. */
@RestController
@RequestMapping(SeeingAsController.ADDRESS)
class SeeingAsController {

    static final String ADDRESS = "/api/session/see-as";

    record Whom(UUID user) {}

    private final SeeingAs seeing;

    SeeingAsController(SeeingAs seeing) {
        this.seeing = seeing;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@RequestBody Whom whom, HttpServletRequest request) {
        var caller = Caller.present();
        if (!caller.person().rights().administrator() || caller.session().isEmpty()) throw Refused.because(EngineRefusal.NOT_PERMITTED);
        if (whom.user() == null) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("user", "REQUIRED")));
        seeing.begin(caller.session().get(), caller.person(), whom.user(), Visitor.of(request));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request) {
        Caller.present().session().ifPresent(session -> seeing.end(session, Visitor.of(request)));
    }
}
