package dev.perennial.engine.record;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which day the amounts of a record are converted, and in which states the rate stands for good; no day means the latest rate, no state that it stands from the beginning. */
public record Converting(Path day, Path state, Set<String> frozenIn) {

    /** Of types that say nothing: the latest rate, never frozen. */
    public static final Converting BY_TODAY = new Converting(null, null, Set.of());

    public Converting {
        frozenIn = Set.copyOf(frozenIn);
    }

    static Converting of(Class<?> javaType) {
        var said = javaType.getAnnotation(Converted.class);
        if (said == null) return BY_TODAY;
        return new Converting(Path.of(said.on()), said.state().isEmpty() ? null : Path.of(said.state()), Set.of(said.frozenIn()));
    }

    /** The paths that it looks at. */
    Set<Path> paths() {
        return Stream.of(day, state).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** True where the rate of a record with these values stands for good. */
    public boolean isFrozen(Values values) {
        if (day == null) return false;
        return state == null || values.get(state) instanceof String now && frozenIn.contains(now);
    }
}
