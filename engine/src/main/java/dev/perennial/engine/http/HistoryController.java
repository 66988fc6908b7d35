package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.History;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was written to a record, newest first, with before and after. */
@RestController
class HistoryController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    record Entries(List<HistoryEntries.Entry> items, String next) {}

    private final Addresses addresses;
    private final History history;
    private final HistoryEntries entries;

    HistoryController(Addresses addresses, History history, HistoryEntries entries) {
        this.addresses = addresses;
        this.history = history;
        this.entries = entries;
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
}
