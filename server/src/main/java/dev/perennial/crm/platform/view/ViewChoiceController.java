package dev.perennial.crm.platform.view;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which views the caller pinned, and with which one his lists open. */
@RestController
class ViewChoiceController {

    private static final TypeName VIEWS = TypeName.of("platform/views");

    /** What the caller makes of a view. */
    record Wish(boolean pinned, boolean first) {}

    /** The caller's choices among the views of a type. */
    record Choices(List<ViewChoices.Choice> items) {}

    private final ViewChoices choices;
    private final RecordReader reader;

    ViewChoiceController(ViewChoices choices, RecordReader reader) {
        this.choices = choices;
        this.reader = reader;
    }

    @GetMapping("/api/platform/view-choices")
    Choices of(@RequestParam String type, Actor actor) {
        return new Choices(actor.user() == null ? List.of() : choices.of(actor.user(), type));
    }

    @PostMapping("/api/platform/view-choices/{view}")
    @Transactional
    ResponseEntity<Void> choose(@PathVariable UUID view, @RequestBody Wish wish, Actor actor) {
        var seen = reader.find(VIEWS, view, actor).filter(_ -> actor.user() != null).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
        choices.keep(actor.user(), seen.values().text("type"), new ViewChoices.Choice(view, wish.pinned(), wish.first()));
        return ResponseEntity.noContent().build();
    }
}
