package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.configuration.Comparison.Compared;
import dev.perennial.crm.platform.configuration.ConfigurationChange.Act;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.ChangeSet;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Line;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes modes, comparisons and sets as answers in the reader's language. */
@Component
class ConfigurationAnswers {

    /** A mode as a card shows it. */
    record Mode(String key, String name, String purpose, List<String> brings, boolean current, Instant since) {}

    /** A warning and its sentence. */
    record Told(String code, String message) {}

    /** A change as it is looked at. */
    record Change(String kind, String kindLabel, String key, String label, String act, String reason, List<SetWords.Property> properties, long touched, String touches, List<Told> warnings, boolean proposed) {}

    record Review(String review, List<Change> changes) {}

    /** An item of a set and what became of it. */
    record Item(String kind, String kindLabel, String key, String label, String act, String state, String code, String message, List<SetWords.Property> properties) {}

    /** A set; its id is also that of its job. */
    record Applied(UUID id, String title, String mode, String by, Instant begunAt, String state, int items, int done, UUID undoes, UUID undoneBy, boolean undoable, List<Item> lines) {}

    private static final TypeName JOBS = TypeName.of("platform/jobs");
    private static final TypeName USERS = TypeName.of("platform/users");

    private final ConfigurationKinds kinds;
    private final BusinessModes modes;
    private final ConfigurationLedger ledger;
    private final ConfigurationDesk desk;
    private final SetWords words;
    private final Messages messages;
    private final RecordReader reader;

    ConfigurationAnswers(ConfigurationKinds kinds, BusinessModes modes, ConfigurationLedger ledger, ConfigurationDesk desk, SetWords words, Messages messages, RecordReader reader) {
        this.kinds = kinds;
        this.modes = modes;
        this.ledger = ledger;
        this.desk = desk;
        this.words = words;
        this.messages = messages;
        this.reader = reader;
    }

    List<Mode> modes(Locale locale) {
        var current = ledger.mode();
        return modes.all().stream().map(mode -> {
            var isCurrent = current.map(ChangeSet::mode).filter(mode.key()::equals).isPresent();
            return new Mode(mode.key(), mode.name(locale), mode.purpose(locale), mode.brings(locale), isCurrent, isCurrent ? current.get().begunAt() : null);
        }).toList();
    }

    Review review(Compared compared, Locale locale) {
        var types = new SpokenTypes(kinds, locale);
        compared.changes().forEach(change -> types.knowing(change.item(), change.after() == null ? change.before() : change.after()));
        return new Review(compared.review(), compared.changes().stream().map(change -> change(change, types, locale)).toList());
    }

    private Change change(ConfigurationChange change, SpokenTypes types, Locale locale) {
        var item = change.item();
        var warnings = change.warnings().stream().map(warning -> new Told(warning.name(), messages.text(locale, "platform.configuration.warning." + warning.name()))).toList();
        return new Change(item.kind(), words.kind(item.kind(), locale), item.key(), words.label(item, change.before(), change.after(), types, locale), act(item.kind(), change.before(), change.after()).name(), change.reason().name(),
                words.properties(item, change.before(), change.after(), types, locale), change.touched(), words.touched(item.kind(), change.touched(), locale), warnings, change.isProposed());
    }

    private Act act(String kind, ObjectNode before, ObjectNode after) {
        if (after == null) return Act.REMOVE;
        if (before == null) return Act.ADD;
        return kinds.get(kind).isAside(after) ? Act.ASIDE : Act.CHANGE;
    }

    /** The items of an undoing that is only looked at. */
    List<Item> items(List<Line> lines, Locale locale) {
        var types = new SpokenTypes(kinds, locale);
        lines.forEach(line -> types.knowing(line.item(), line.after() == null ? line.before() : line.after()));
        return lines.stream().map(line -> item(line, types, locale)).toList();
    }

    private Item item(Line line, SpokenTypes types, Locale locale) {
        var item = line.item();
        return new Item(item.kind(), words.kind(item.kind(), locale), item.key(), words.label(item, line.before() == null ? PlainJson.object() : line.before(), line.after(), types, locale), act(item.kind(), line.before(), line.after()).name(),
                line.outcome().state().name(), line.outcome().code(), words.told(line, locale), words.properties(item, line.before(), line.after(), types, locale));
    }

    /** The set, with its items where they are asked for. */
    Applied set(ChangeSet set, boolean withItems, Actor by, Locale locale) {
        var counts = ledger.counts(set.id());
        var job = reader.find(JOBS, set.id(), by).map(found -> found.values().text("state")).orElse(null);
        var who = set.by() == null ? null : reader.labels(USERS, List.of(set.by()), by).get(set.by());
        return new Applied(set.id(), words.title(set, locale), set.mode(), who, set.begunAt(), job, counts.values().stream().mapToInt(Integer::intValue).sum(), counts.getOrDefault(ConfigurationLedger.State.DONE, 0),
                set.undoes(), set.undoneBy(), desk.isUndoable(set, by), withItems ? items(ledger.lines(set.id()), locale) : null);
    }
}
