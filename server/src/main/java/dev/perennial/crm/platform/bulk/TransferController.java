package dev.perennial.crm.platform.bulk;

import dev.perennial.engine.access.Actor;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands over what somebody owns: rehearsed with {@code dryRun}, else as one job over all types that can be undone for thirty days. */
@RestController
@RequestMapping("/api/platform/transfers")
class TransferController {

    /** What somebody owns of one type. */
    record OfType(String type, String label, long count) {}

    record Owned(List<OfType> items) {}

    private final TransferDesk desk;

    TransferController(TransferDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/of/{user}")
    Owned owned(@PathVariable UUID user, Actor actor) {
        return new Owned(desk.owned(user, actor).stream().map(one -> new OfType(one.type().toString(), one.label(), one.count())).toList());
    }

    @PostMapping
    ResponseEntity<?> handOver(@RequestBody TransferWish wish, @RequestParam(defaultValue = "false") boolean dryRun, Actor actor) {
        if (dryRun) return ResponseEntity.ok(desk.preview(wish, actor));
        var job = desk.begin(wish, actor);
        return ResponseEntity.accepted().location(URI.create("/api/platform/jobs/" + job)).body(new ChangeAllController.Begun(job));
    }
}
