package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.ShownLock;
import dev.perennial.engine.http.ShownLocks;
import dev.perennial.engine.record.Stored;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a single record is locked: by whom, since and until when, why, and what of it stays open. */
@RestController
@RequestMapping("/api/platform/locks/of")
class LockController {

    /** The lock, null where there is none, and whether the caller may lock the record or change how it is locked. */
    record OfRecord(ShownLock lock, boolean mayLock) {}

    private final AskedRecord asked;
    private final LockDesk desk;
    private final ShownLocks shown;

    LockController(AskedRecord asked, LockDesk desk, ShownLocks shown) {
        this.asked = asked;
        this.desk = desk;
        this.shown = shown;
    }

    @GetMapping
    OfRecord lock(@RequestParam String record, Actor by) {
        return shown(asked.read(record, by), by);
    }

    @PostMapping
    OfRecord lock(@RequestParam String record, @RequestBody LockWishes.Wish wish, Actor by) {
        var about = asked.read(record, by);
        desk.lock(about, wish, by);
        return shown(about, by);
    }

    @DeleteMapping
    OfRecord unlock(@RequestParam String record, Actor by) {
        var about = asked.read(record, by);
        desk.unlock(about, by);
        return shown(about, by);
    }

    private OfRecord shown(Stored record, Actor by) {
        return new OfRecord(shown.of(record, by).orElse(null), desk.mayLock(record, by));
    }
}
