package dev.perennial.engine.journal;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.LinkedHashMap;
import java.util.List;

/** Takes out of an entry what its reader may not see, in child rows too; of opaque fields only that they changed remains. */
final class MaskedEntry {

    private static final String NOT_TOLD = "…";

    private MaskedEntry() {}

    static JournalEntry of(JournalEntry entry, TypeAccess access) {
        if (access.hidden().isEmpty()) return entry;
        return new JournalEntry(entry.position(), entry.at(), entry.author(), entry.act(), entry.subject(), visible(entry.before(), access), visible(entry.after(), access));
    }

    /** The entry as histories tell it: opaque fields keep their path and lose their values. */
    static JournalEntry told(JournalEntry entry, Blueprint blueprint, TypeAccess access) {
        var masked = of(entry, access);
        var opaque = blueprint.fieldsWith(Treatment.OPAQUE);
        if (opaque.isEmpty()) return masked;
        return new JournalEntry(masked.position(), masked.at(), masked.author(), masked.act(), masked.subject(), emptied(masked.before(), opaque), emptied(masked.after(), opaque));
    }

    private static Values emptied(Values values, List<Field> opaque) {
        var emptied = new LinkedHashMap<>(values.asMap());
        opaque.forEach(field -> emptied.computeIfPresent(field.path(), (_, _) -> NOT_TOLD));
        return Values.of(emptied);
    }

    private static Values visible(Values values, TypeAccess access) {
        var visible = new LinkedHashMap<Path, Object>();
        values.forEach((path, value) -> {
            if (!access.hides(path)) visible.put(path, value instanceof List<?> list ? rows(path, list, access) : value);
        });
        return Values.of(visible);
    }

    private static List<?> rows(Path path, List<?> list, TypeAccess access) {
        if (path.equals(LockInHistory.PATH)) return LockInHistory.seenBy(access, list);
        return list.stream().map(entry -> entry instanceof Values row ? row(path, row, access) : entry).toList();
    }

    private static Values row(Path list, Values row, TypeAccess access) {
        var visible = new LinkedHashMap<Path, Object>();
        row.forEach((path, value) -> {
            if (!access.hides(list.child(path.text()))) visible.put(path, value);
        });
        return Values.of(visible);
    }
}
