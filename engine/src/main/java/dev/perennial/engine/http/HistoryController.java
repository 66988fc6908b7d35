package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.History;
import dev.perennial.engine.journal.Since;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was written to a record, newest first, with before and after. */
@RestController
class HistoryController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final int MOST_RECORDS = 100;

    record Entries(List<HistoryEntries.Entry> items, String next) {}

    record Held(UUID id, Instant since) {}

    record Times(List<Held> items) {}

    private final Addresses addresses;
    private final History history;
    private final HistoryEntries entries;
    private final Since since;

    HistoryController(Addresses addresses, History history, HistoryEntries entries, Since since) {
        this.addresses = addresses;
        this.history = history;
        this.entries = entries;
        this.since = since;
    }

    @GetMapping("/api/{suite}/{plural}/{id}/history")
    Entries history(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, HttpServletRequest request, Actor actor, Locale locale) {
        var blueprint = addresses.type(suite, plural);
        var query = QueryParameters.of(request, "cursor", "limit");
        var limit = query.whole("limit", 1, MOST, USUAL);
        var page = history.of(blueprint.name(), Addresses.id(id), query.text("cursor"), limit, actor);
        query.settled();
        return new Entries(entries.of(blueprint, page.items(), actor, locale), page.next());
    }

    /** Since when each of the records holds the value that the field has now; records out of sight are left out. */
    @GetMapping("/api/{suite}/{plural}/since")
    Times since(@PathVariable String suite, @PathVariable String plural, HttpServletRequest request, Actor actor) {
        var blueprint = addresses.type(suite, plural, Action.READ, actor);
        var query = QueryParameters.of(request, "field", "ids");
        var path = query.text("field");
        var ids = query.names("ids");
        if (ids.isEmpty() || ids.size() > MOST_RECORDS) query.wrong("ids", "OUT_OF_RANGE", 1, MOST_RECORDS);
        query.settled();
        if (path == null || !isTold(blueprint, path, actor)) throw Refused.because(EngineRefusal.UNKNOWN_FIELD, List.of(Finding.at("field", "UNKNOWN_FIELD")));
        var times = since.of(blueprint.name(), Path.of(path), ids.stream().map(Addresses::id).toList(), actor);
        return new Times(times.entrySet().stream().map(time -> new Held(time.getKey(), time.getValue())).toList());
    }

    private static boolean isTold(Blueprint blueprint, String path, Actor actor) {
        var isKnown = path.equals(SystemField.OWNER.text()) || blueprint.fields().stream().anyMatch(field -> field.path().text().equals(path));
        return isKnown && !actor.on(blueprint.name()).hides(Path.of(path));
    }
}
