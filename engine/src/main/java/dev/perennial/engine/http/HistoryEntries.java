package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.CauseWords;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.journal.LockInHistory;
import dev.perennial.engine.journal.SetNames;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.JsonValues;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.RecordWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws journal entries as a reader understands them: labels beside paths, names beside ids, values as the API writes them. */
@Component
class HistoryEntries {

    /** One write: who did what, when, by which door and why, what it changed, and the set of changes it belonged to. */
    record Entry(Long position, Instant at, Faces.Face actor, String via, String act, Reason cause, long version, List<Change> changes, SetNames.Named set) {}

    /** Why a write happened; the label names the verb. */
    record Reason(String kind, String name, String label) {}

    /** One changed path; for links the labels stand beside the ids. */
    record Change(String path, String label, Object before, Object after, String beforeLabel, String afterLabel) {}

    private final Messages messages;
    private final Blueprints blueprints;
    private final Faces faces;
    private final ObjectProvider<CauseWords> words;
    private final ObjectProvider<SetNames> sets;

    HistoryEntries(Messages messages, Blueprints blueprints, Faces faces, ObjectProvider<CauseWords> words, ObjectProvider<SetNames> sets) {
        this.messages = messages;
        this.blueprints = blueprints;
        this.faces = faces;
        this.words = words;
        this.sets = sets;
    }

    List<Entry> of(Blueprint blueprint, List<JournalEntry> entries, Actor actor, Locale locale) {
        var users = faces.users(entries.stream().map(e -> e.author().user()).toList(), actor);
        var linked = linked(blueprint, entries, actor);
        var named = named(entries, actor);
        return entries.stream().map(e -> entry(blueprint, e, users, linked, named, locale)).toList();
    }

    private Entry entry(Blueprint blueprint, JournalEntry entry, Map<UUID, String> users, Map<UUID, String> linked, Map<UUID, SetNames.Named> named, Locale locale) {
        var author = entry.author();
        var who = author.user() == null ? null : new Faces.Face(author.user(), users.get(author.user()));
        var changes = paths(entry).stream().map(path -> change(blueprint, path, entry, linked, locale)).toList();
        return new Entry(entry.position() == 0 ? null : entry.position(), entry.at(), who, lower(author.via()), lower(entry.act()), reason(blueprint, author.cause(), locale), entry.subject().version(), changes, named.get(author.partOf()));
    }

    private Map<UUID, SetNames.Named> named(List<JournalEntry> entries, Actor actor) {
        var named = new HashMap<UUID, SetNames.Named>();
        var wanted = entries.stream().map(entry -> entry.author().partOf()).filter(Objects::nonNull).distinct().toList();
        if (!wanted.isEmpty()) sets.forEach(names -> named.putAll(names.of(wanted, actor)));
        return named;
    }

    Reason reason(Blueprint blueprint, Cause cause, Locale locale) {
        var label = switch (cause.kind()) {
            case VERB -> messages.find(locale, "cause.verb." + cause.name()).orElseGet(() -> verb(blueprint, cause.name(), locale));
            case RULE, IMPORT, PROCESS -> words.stream().map(each -> each.of(cause, locale)).flatMap(Optional::stream).findFirst().orElseGet(() -> inGeneral(cause, locale));
            case EDIT -> null;
        };
        return new Reason(lower(cause.kind()), cause.name(), label);
    }

    /** What the house calls such a cause, at least its kind: its name alone means nothing to a reader. */
    private String inGeneral(Cause cause, Locale locale) {
        var kind = "cause." + lower(cause.kind());
        return messages.find(locale, kind + "." + cause.name()).orElseGet(() -> messages.text(locale, kind));
    }

    /** The type's own verb, or that of another type whose verb wrote this record too; where several types call a verb so, whose it was is not known. */
    private String verb(Blueprint blueprint, String verb, Locale locale) {
        return messages.find(locale, LabelKeys.verb(blueprint.name(), verb)).orElseGet(() -> {
            var others = blueprints.all().stream().flatMap(type -> messages.find(locale, LabelKeys.verb(type.name(), verb)).stream()).distinct().toList();
            return others.size() == 1 ? others.getFirst() : messages.text(locale, "cause.verb");
        });
    }

    static Set<Path> paths(JournalEntry entry) {
        var paths = new LinkedHashSet<>(entry.after().asMap().keySet());
        paths.addAll(entry.before().asMap().keySet());
        return paths;
    }

    private Change change(Blueprint blueprint, Path path, JournalEntry entry, Map<UUID, String> linked, Locale locale) {
        var before = entry.before().get(path);
        var after = entry.after().get(path);
        return new Change(path.text(), label(blueprint, path, locale), plain(blueprint, path, entry.before(), locale), plain(blueprint, path, entry.after(), locale), labelOf(before, linked), labelOf(after, linked));
    }

    String label(Blueprint blueprint, Path path, Locale locale) {
        return messages.find(locale, LabelKeys.field(blueprint.name(), path)).orElseGet(() -> messages.text(locale, "field." + path.text()));
    }

    private static String labelOf(Object value, Map<UUID, String> linked) {
        return value instanceof UUID id ? linked.get(id) : null;
    }

    private Object plain(Blueprint blueprint, Path path, Values values, Locale locale) {
        if (values.get(path) == null) return null;
        if (path.equals(LockInHistory.PATH) && values.get(path) instanceof List<?> parts)
            return LockInHistory.told(parts, open -> label(blueprint, open, locale), verb -> messages.text(locale, LabelKeys.verb(blueprint.name(), verb)));
        var rows = blueprint.children(path);
        if (rows.isPresent()) return values.rows(path).stream().map(row -> JsonValues.plain(rows.get().fields(), List.of(), row)).toList();
        return blueprint.field(path).map(field -> JsonKinds.plain(field.kind(), values.get(path))).orElseGet(() -> values.get(path) instanceof List<?> several ? several.stream().map(Object::toString).collect(Collectors.joining(", ")) : values.get(path).toString());
    }

    private Map<UUID, String> linked(Blueprint blueprint, List<JournalEntry> entries, Actor actor) {
        var byType = new HashMap<TypeName, List<UUID>>();
        for (var entry : entries)
            for (var path : paths(entry)) {
                var target = target(blueprint, path);
                if (target == null) continue;
                for (var value : new Object[] {entry.before().get(path), entry.after().get(path)})
                    if (value instanceof UUID id) byType.computeIfAbsent(target, _ -> new ArrayList<>()).add(id);
            }
        var labels = new HashMap<UUID, String>();
        byType.forEach((type, ids) -> labels.putAll(faces.labels(type, ids, actor)));
        return labels;
    }

    private static TypeName target(Blueprint blueprint, Path path) {
        if (path.equals(RecordWriter.OWNER) && blueprint.field(path).isEmpty()) return SystemField.USERS;
        return blueprint.field(path).map(field -> field.kind() instanceof FieldKind.Link link ? link.target() : null).orElse(null);
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
