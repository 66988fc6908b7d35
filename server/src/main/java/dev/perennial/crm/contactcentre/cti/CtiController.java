package dev.perennial.crm.contactcentre.cti;

import dev.perennial.crm.interactions.CallLog;
import dev.perennial.crm.interactions.CallLog.Logged;
import dev.perennial.crm.interactions.CallLog.News;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what telephone exchanges push and shows the call to the one it rings at. */
@RestController
class CtiController {

    record Taken(UUID interaction) {}

    private static final TypeName INTERACTIONS = TypeName.of("interactions/interactions");
    private static final TypeName USERS = TypeName.of("platform/users");

    private final CallLog calls;
    private final Callers callers;
    private final RecordReader reader;
    private final BrowsersSeeTheCall browsers;
    private final InstantSource clock;

    CtiController(CallLog calls, Callers callers, RecordReader reader, BrowsersSeeTheCall browsers, @Qualifier("businessClock") InstantSource clock) {
        this.calls = calls;
        this.callers = callers;
        this.reader = reader;
        this.browsers = browsers;
        this.clock = clock;
    }

    @PostMapping("/api/contactcentre/cti/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken takeCallEvent(@RequestBody CallNews posted, Actor by) {
        if (!by.may(Action.CREATE, INTERACTIONS)) throw Refused.because(EngineRefusal.NOT_PERMITTED, INTERACTIONS, Action.CREATE);
        var news = posted.read(user(posted.user()), clock.instant());
        var logged = calls.take(news, callers::of, by);
        show(news, logged);
        return new Taken(logged.interaction().value());
    }

    /** A call that is over rings nowhere, whatever late news say; its end is told to the one who had it. */
    private void show(News news, Logged logged) {
        var whose = news.user() == null ? logged.user() : news.user();
        if (whose == null) return;
        var payload = new LinkedHashMap<String, Object>();
        payload.put("interaction", logged.interaction().value());
        payload.put("customer", logged.callers().size() == 1 ? logged.callers().getFirst().value() : null);
        payload.put("candidates", logged.callers().size() == 1 ? List.of() : logged.callers().stream().map(account -> account.value()).toList());
        payload.put("from", news.line().from());
        payload.put("step", logged.open() ? news.step().name() : "HANGUP");
        browsers.show(whose, payload);
    }

    /** Whom the exchange means by user name or id; a line that belongs to nobody rings without a card. */
    private UserId user(String named) {
        if (named == null || named.isBlank() || named.length() > 100) return null;
        var quoted = "'" + named.strip().replace("'", "''") + "'";
        var filter = "active eq true and " + (isId(named.strip()) ? "id" : "username") + " eq " + quoted;
        return reader.list(USERS, ListRequest.NEWEST.filtered(filter).showing(List.of("username")).page(1, null), House.ACTOR).items().stream()
                .findFirst().map(user -> new UserId(user.id())).orElse(null);
    }

    private static boolean isId(String text) {
        try {
            return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
