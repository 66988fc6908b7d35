package dev.perennial.crm.platform.changes;

import dev.perennial.crm.platform.ChangeSetKind.Asked;
import dev.perennial.engine.access.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports, bulk changes, transfers, configurations and whatever else changes many records at once, as sets of their own with their way back. */
@RestController
@RequestMapping("/api/platform/change-sets")
class ChangeSetController {

    private static final int MOST = 100;

    /** Sets, the newest first, and the kinds that there can be. */
    record Page(List<ShownSets.Shown> items, String next, List<ShownSets.Kind> kinds) {}

    /** The job that takes a set back, null where that is done already. */
    record Begun(UUID job) {}

    private final ChangeSetDesk desk;
    private final ShownSets shown;

    ChangeSetController(ChangeSetDesk desk, ShownSets shown) {
        this.desk = desk;
        this.shown = shown;
    }

    @GetMapping
    Page newest(@RequestParam(required = false) String kind, @RequestParam(required = false) UUID person, @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "20") int limit, Actor by) {
        var atMost = Math.clamp(limit, 1, MOST);
        var place = SetPlace.read(cursor);
        var found = desk.newest(kind, new Asked(person, place.at(), place.id(), atMost + 1), by);
        var items = found.subList(0, Math.min(atMost, found.size()));
        return new Page(shown.of(items, by), found.size() > atMost ? SetPlace.of(items.getLast()).text() : null, shown.kinds(desk.kinds(by), by));
    }

    @GetMapping("/{id}")
    ShownSets.Shown one(@PathVariable UUID id, Actor by) {
        return shown.of(List.of(desk.find(id, by)), by).getFirst();
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<?> undo(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean dryRun, Actor by) {
        if (dryRun) return ResponseEntity.ok(desk.rehearse(id, by));
        return ResponseEntity.accepted().body(new Begun(desk.undo(id, by)));
    }
}
