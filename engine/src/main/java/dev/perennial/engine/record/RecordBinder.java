package dev.perennial.engine.record;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;

/**
 * Binds an annotated Java record to the engine's path → value world: draws its blueprint and turns records into values and back.
 *
 * @param <T> the Java record
 */
public final class RecordBinder<T> {

    private final Class<T> javaType;
    private final Blueprint blueprint;
    private final Shape shape;

    private RecordBinder(Class<T> javaType) {
        this.javaType = javaType;
        var type = javaType.getAnnotation(RecordType.class);
        if (type == null) throw new IllegalArgumentException(javaType + " is not a @RecordType");
        this.shape = Shape.ofRecord(javaType, "", Set.of());
        var drawn = new Blueprint(new TypeName(type.suite(), type.many()), type.one(), type.defaultSort(), shape.fields(), shape.children(), Converting.of(javaType));
        this.blueprint = type.merges() ? drawn : drawn.neverMerged();
        blueprint.converting().paths().forEach(path -> blueprint.field(path).orElseThrow(() -> new IllegalArgumentException(javaType + " has no " + path)));
    }

    /** The binder of an annotated record class. */
    public static <T> RecordBinder<T> of(Class<T> javaType) {
        return new RecordBinder<>(javaType);
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    public Class<T> javaType() {
        return javaType;
    }

    /** The values of a record, its id left out. */
    public Values values(T record) {
        var into = new LinkedHashMap<Path, Object>();
        shape.take(record, into);
        return Values.of(into);
    }

    /** The id of a record, null for one that is not stored yet. */
    public UUID id(T record) {
        var id = (RecordId) shape.idOf(record);
        return id == null ? null : id.value();
    }

    /** The record with the id and the values; what the values lack is null (zero or false for primitives). */
    public T record(UUID id, Values values) {
        return javaType.cast(shape.build(id, values));
    }
}
