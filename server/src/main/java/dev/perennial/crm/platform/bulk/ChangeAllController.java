package dev.perennial.crm.platform.bulk;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes everything that a list shows: rehearsed with {@code dryRun}, else as a job that can be undone for a day. */
@RestController
class ChangeAllController {

    /** The job that does it. */
    record Begun(UUID job) {}

    /** Whether the change can still be undone. */
    record Undoable(UUID job, boolean undoable, Instant until) {}

    private final BulkDesk desk;

    ChangeAllController(BulkDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/{suite}/{plural}/change-all")
    ResponseEntity<?> change(@PathVariable String suite, @PathVariable String plural, @RequestBody BulkWish wish, @RequestParam(defaultValue = "false") boolean dryRun, Actor actor) {
        var type = new TypeName(suite, plural);
        if (dryRun) return ResponseEntity.ok(desk.preview(type, wish, actor));
        return accepted(desk.begin(type, wish, actor));
    }

    @GetMapping("/api/platform/bulk-changes/{job}")
    Undoable undoable(@PathVariable UUID job, Actor actor) {
        return desk.undoable(job, actor);
    }

    @PostMapping("/api/platform/bulk-changes/{job}/undo")
    ResponseEntity<?> undo(@PathVariable UUID job, @RequestParam(defaultValue = "false") boolean dryRun, Actor actor) {
        if (dryRun) return ResponseEntity.ok(desk.undoPreview(job, actor));
        return accepted(desk.undo(job, actor));
    }

    private static ResponseEntity<?> accepted(UUID job) {
        return ResponseEntity.accepted().location(URI.create("/api/platform/jobs/" + job)).body(new Begun(job));
    }
}
