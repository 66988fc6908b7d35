package dev.perennial.engine.write;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** A refusal names what stands in the record; whoever may not see it there does not read it in the sentence either. */
public final class MaskedRefusal {

    private static final String UNTOLD = "…";
    private static final int SHORTEST_PART = 3;

    private MaskedRefusal() {}

    /** Does the act; what it refuses is told to the actor without what is hidden from him of the record. */
    public static <R> R during(Stored record, Actor actor, Supplier<R> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            throw seenBy(actor, record, refused);
        }
    }

    static Refused seenBy(Actor actor, Stored record, Refused refused) {
        var access = actor.on(record.type());
        if (access.hidden().isEmpty()) return refused;
        var hidden = new HashSet<>();
        collect(record.values(), "", access, hidden);
        return refused.telling(argument -> tells(argument, hidden) ? UNTOLD : argument);
    }

    private static void collect(Values values, String prefix, TypeAccess access, Set<Object> hidden) {
        values.forEach((path, value) -> {
            var full = prefix + path.text();
            if (value instanceof Collection<?> many && many.stream().allMatch(Values.class::isInstance)) many.forEach(row -> collect((Values) row, full + "/", access, hidden));
            else if (value != null && access.hides(Path.of(full))) hidden.add(plain(value));
        });
    }

    private static boolean tells(Object argument, Set<Object> hidden) {
        if (argument instanceof Collection<?> many) return many.stream().anyMatch(one -> tells(one, hidden));
        var plain = plain(argument);
        if (hidden.contains(plain)) return true;
        return plain instanceof String text && hidden.stream().anyMatch(secret -> secret instanceof String part && part.length() >= SHORTEST_PART && text.contains(part));
    }

    /** The form in which the argument of a sentence and the stored value it came from are equal. */
    private static Object plain(Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> option -> option.name();
            case RecordId id -> id.value();
            case RecordRef reference -> reference.id();
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case Object other -> other;
        };
    }
}
