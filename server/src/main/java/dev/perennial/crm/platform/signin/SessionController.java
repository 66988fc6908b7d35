package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.Mode;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.access.Person;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.custom.ExchangeRates;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.message.Formats;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, signing out, and who am I. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record Credentials(String username, String password, String otp) {}

    record WhoAmI(Me user, List<String> roles, boolean administrator, boolean trying, OtpDemands.Demand otp, Instant now, String seenBy, String baseCurrency, List<String> languages, long position) {}

    record Me(UUID id, String username, String name, String locale, String zone, Formats formats) {}

    private final Door door;
    private final Sessions sessions;
    private final SeeingAs seeing;
    private final SignInLog log;
    private final ActorBook actors;
    private final OtpDemands demands;
    private final InstantSource businessClock;
    private final Mode mode;
    private final ExchangeRates rates;
    private final Messages messages;
    private final JournalReader journal;

    SessionController(Door door, Sessions sessions, SeeingAs seeing, SignInLog log, ActorBook actors, OtpDemands demands, @Qualifier("businessClock") InstantSource businessClock,
            @Value("${perennial.mode:start}") Mode mode, ExchangeRates rates, Messages messages, JournalReader journal) {
        this.door = door;
        this.sessions = sessions;
        this.seeing = seeing;
        this.log = log;
        this.actors = actors;
        this.demands = demands;
        this.businessClock = businessClock;
        this.mode = mode;
        this.rates = rates;
        this.messages = messages;
        this.journal = journal;
    }

    @PostMapping
    WhoAmI signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        if (credentials.username() == null || credentials.password() == null) throw Refused.because(PlatformRefusal.SIGN_IN_FAILED);
        var secret = door.enter(credentials.username(), credentials.password(), credentials.otp(), Visitor.of(request));
        seeing.endForgotten();
        Cookies.give(secret, request, response);
        var person = sessions.find(secret).flatMap(session -> actors.find(session.user())).orElseThrow();
        return whoAmI(new Caller(person, person.acting(Actor.Via.SCREEN, person.rights(), request.getLocale()), null));
    }

    @GetMapping
    WhoAmI whoAmI() {
        return whoAmI(Caller.present());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        var caller = Caller.present();
        var leaving = caller.seenBy().orElse(caller.person());
        caller.session().ifPresent(sessions::end);
        log.add(SignIn.Outcome.SIGNED_OUT, leaving.username(), leaving.id(), Visitor.of(request));
        Cookies.takeBack(request, response);
    }

    private WhoAmI whoAmI(Caller caller) {
        var person = caller.person();
        var actor = caller.actor();
        return new WhoAmI(new Me(person.id(), person.username(), person.name(), actor.locale().toLanguageTag(), actor.zone().getId(), actor.formats()),
                person.roles(), actor.rights().administrator(), mode.isForTrying(), demands.of(person).orElse(null), businessClock.instant(), caller.seenBy().map(Person::name).orElse(null),
                rates.base(), messages.tenantWords().languages(), journal.head());
    }
}
