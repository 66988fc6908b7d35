package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.configuration.ConfigurationDesk.Wish;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The configuration as one document, business modes, and sets of changes with their way back; for administrators alone. */
@RestController
@RequestMapping("/api/platform/configuration")
class ConfigurationController {

    /** The business modes that the product brings along. */
    record Modes(List<ConfigurationAnswers.Mode> items) {}

    /** Sets of changes, the last first; {@code next} is what to ask for as {@code before} to see earlier ones. */
    record Sets(List<ConfigurationAnswers.Applied> items, Instant next) {}

    /** What undoing a set would do. */
    record Undoing(boolean dryRun, List<ConfigurationAnswers.Item> items) {}

    /** The set that was begun, which is also its job. */
    record Begun(UUID set, UUID job) {}

    private static final int SETS_AT_ONCE = 20;

    private final ConfigurationDesk desk;
    private final ConfigurationAnswers answers;
    private final ConfigurationKinds kinds;
    private final ConfigurationLedger ledger;

    ConfigurationController(ConfigurationDesk desk, ConfigurationAnswers answers, ConfigurationKinds kinds, ConfigurationLedger ledger) {
        this.desk = desk;
        this.answers = answers;
        this.kinds = kinds;
        this.ledger = ledger;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ObjectNode document(Actor by) {
        admit(by);
        return new ConfigurationDocument(true, kinds.items()).json();
    }

    @GetMapping("/modes")
    Modes modes(Actor by, Locale locale) {
        admit(by);
        return new Modes(answers.modes(locale));
    }

    @PostMapping("/compare")
    ConfigurationAnswers.Review compare(@RequestBody Wish wish, Actor by, Locale locale) {
        admit(by);
        return answers.review(desk.compare(wish), locale);
    }

    @PostMapping("/sets")
    ResponseEntity<Begun> apply(@RequestBody Wish wish, Actor by) {
        admit(by);
        return begun(desk.apply(wish, by));
    }

    @GetMapping("/sets")
    Sets sets(@RequestParam(required = false) Instant before, Actor by, Locale locale) {
        admit(by);
        var found = ledger.before(before, SETS_AT_ONCE + 1);
        var shown = found.subList(0, Math.min(SETS_AT_ONCE, found.size()));
        return new Sets(shown.stream().map(set -> answers.set(set, false, by, locale)).toList(), found.size() > SETS_AT_ONCE ? shown.getLast().begunAt() : null);
    }

    @GetMapping("/sets/{set}")
    ConfigurationAnswers.Applied set(@PathVariable UUID set, Actor by, Locale locale) {
        admit(by);
        return answers.set(desk.found(set), true, by, locale);
    }

    @PostMapping("/sets/{set}/undo")
    ResponseEntity<?> undo(@PathVariable UUID set, @RequestParam(defaultValue = "false") boolean dryRun, Actor by, Locale locale) {
        admit(by);
        if (dryRun) return ResponseEntity.ok(new Undoing(true, answers.items(desk.undoing(set), locale)));
        return begun(desk.undo(set, by));
    }

    private static ResponseEntity<Begun> begun(UUID set) {
        return ResponseEntity.accepted().location(URI.create("/api/platform/configuration/sets/" + set)).body(new Begun(set, set));
    }

    private static void admit(Actor by) {
        if (!by.rights().administrator()) throw Refused.because(EngineRefusal.NOT_PERMITTED, TypeName.of("platform/custom-types"), Action.CHANGE);
    }
}
