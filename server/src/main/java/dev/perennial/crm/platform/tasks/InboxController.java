package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows everybody his own inbox: what waits for him, or what he has done. */
@RestController
class InboxController {

    /** One page of an inbox. */
    record InboxPage(List<InboxItem> items, String next, Counts counts) {}

    /** How many items wait, by kind, and how many of them are overdue. */
    record Counts(long all, long overdue, Map<String, Long> kinds) {}

    private final InboxReader inbox;
    private final InboxItems items;

    InboxController(InboxReader inbox, InboxItems items) {
        this.inbox = inbox;
        this.items = items;
    }

    @GetMapping("/api/platform/inbox")
    InboxPage inbox(@RequestParam(required = false) String kind, @RequestParam(required = false) String state, @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor, Actor by) {
        if (limit != null && (limit < 1 || limit > ListRequest.MOST)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("limit", "OUT_OF_RANGE", 1, ListRequest.MOST)));
        var page = inbox.page(option("state", state, Task.State.class, Task.State.OPEN), option("kind", kind, TaskKind.class, null), limit == null ? ListRequest.DEFAULT_LIMIT : limit, cursor, by);
        return new InboxPage(items.of(page.items(), by), page.next(), cursor == null ? inbox.counts(by) : null);
    }

    @GetMapping("/api/platform/inbox/counts")
    Counts counts(Actor by) {
        return inbox.counts(by);
    }

    private static <E extends Enum<E>> E option(String name, String text, Class<E> options, E otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        for (var option : options.getEnumConstants()) if (option.name().equals(text.toUpperCase(Locale.ROOT))) return option;
        throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at(name, "NOT_AN_OPTION")));
    }
}
