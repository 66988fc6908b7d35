package dev.perennial.engine.journal;

import dev.perennial.engine.access.RecordLock;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the history tells of a lock: the reason first, then until when, then what stays open, each as a part of a list. */
public final class LockInHistory {

    /** The path under which locks are journalled. */
    public static final Path PATH = Path.of("lock");

    private static final String FIELD = "✎ ";
    private static final String VERB = "▸ ";

    private LockInHistory() {}

    /** The lock as a side of a journal entry, nothing where there is none. */
    public static Values of(RecordLock lock) {
        if (lock == null) return Values.NONE;
        var parts = new ArrayList<String>();
        parts.add(lock.reason());
        if (lock.until() != null) parts.add("→ " + lock.until().truncatedTo(ChronoUnit.SECONDS));
        lock.open().stream().sorted().forEach(path -> parts.add(FIELD + path));
        lock.verbs().stream().sorted().forEach(verb -> parts.add(VERB + verb));
        return Values.NONE.with(PATH, parts);
    }

    /** The parts without the open fields that are kept from the reader. */
    static List<?> seenBy(TypeAccess access, List<?> parts) {
        return Stream.concat(parts.stream().limit(1), parts.stream().skip(1).filter(part -> !part.toString().startsWith(FIELD) || !access.hides(path(part)))).toList();
    }

    /** The parts as one text, fields and verbs in the reader's words. */
    public static String told(List<?> parts, Function<Path, String> field, UnaryOperator<String> verb) {
        return Stream.concat(parts.stream().limit(1), parts.stream().skip(1).map(part -> {
            var text = part.toString();
            if (text.startsWith(FIELD)) return FIELD + field.apply(path(part));
            return text.startsWith(VERB) ? VERB + verb.apply(text.substring(VERB.length())) : text;
        })).map(Object::toString).collect(Collectors.joining(" · "));
    }

    private static Path path(Object part) {
        return Path.of(part.toString().substring(FIELD.length()));
    }
}
