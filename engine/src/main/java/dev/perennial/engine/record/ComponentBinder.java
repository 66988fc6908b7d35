package dev.perennial.engine.record;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Binds a Java record that is not a record type, such as the parameters of a verb, to values.
 *
 * @param <V> the Java record
 */
public final class ComponentBinder<V> {

    private final Class<V> javaType;
    private final Shape shape;

    private ComponentBinder(Class<V> javaType) {
        this.javaType = javaType;
        this.shape = Shape.ofRecord(javaType, "", Set.of());
    }

    public static <V> ComponentBinder<V> of(Class<V> javaType) {
        return new ComponentBinder<>(javaType);
    }

    public List<Field> fields() {
        return shape.fields();
    }

    public List<Children> children() {
        return shape.children();
    }

    /** The Java record with the values; the id is for a component called {@code id}, if there is one. */
    public V bind(UUID id, Values values) {
        return javaType.cast(shape.build(id, values));
    }
}
