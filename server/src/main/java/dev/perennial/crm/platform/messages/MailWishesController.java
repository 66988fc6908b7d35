package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets everybody say what he wants to hear of by mail. */
@RestController
class MailWishesController {

    /** Yes or no for each kind of item. */
    record Wishes(Map<TaskKind, Boolean> mail) {}

    private final MailWishes wishes;

    MailWishesController(MailWishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping("/api/platform/mail-wishes")
    Wishes mine(Actor by) {
        return new Wishes(wishes.of(new UserId(by.user())));
    }

    @PatchMapping("/api/platform/mail-wishes")
    @Transactional
    public Wishes change(@RequestBody Wishes wanted, Actor by) {
        if (wanted.mail() != null) wishes.keep(new UserId(by.user()), wanted.mail());
        return mine(by);
    }
}
