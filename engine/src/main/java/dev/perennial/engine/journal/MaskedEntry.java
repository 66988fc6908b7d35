package dev.perennial.engine.journal;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.LinkedHashMap;
import java.util.List;

/** Takes out of an entry what its reader may not see, in child rows too. */
final class MaskedEntry {

    private MaskedEntry() {}

    static JournalEntry of(JournalEntry entry, TypeAccess access) {
        if (access.hidden().isEmpty()) return entry;
        return new JournalEntry(entry.position(), entry.at(), entry.author(), entry.act(), entry.subject(), visible(entry.before(), access), visible(entry.after(), access));
    }

    private static Values visible(Values values, TypeAccess access) {
        var visible = new LinkedHashMap<Path, Object>();
        values.forEach((path, value) -> {
            if (!access.hides(path)) visible.put(path, value instanceof List<?> list ? rows(path, list, access) : value);
        });
        return Values.of(visible);
    }

    private static List<?> rows(Path path, List<?> list, TypeAccess access) {
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
