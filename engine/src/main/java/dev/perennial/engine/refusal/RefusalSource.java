package dev.perennial.engine.refusal;

import java.util.List;

/** Tells the catalogue the refusals of a suite; each suite has one bean of it for its enum. */
public interface RefusalSource {

    List<Refusal> refusals();

    /** All refusals of the enum. */
    static <E extends Enum<E> & Refusal> RefusalSource of(Class<E> refusals) {
        return () -> List.of(refusals.getEnumConstants());
    }
}
