package dev.perennial.engine.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The components of one Java record class, each knowing its part of the values. */
record Shape(Constructor<?> constructor, List<Part> parts) {

    static Shape ofRecord(Class<?> type, String prefix, Set<Treatment> inherited) {
        var components = type.getRecordComponents();
        var parts = new ArrayList<Part>();
        for (var component : components) parts.add(Part.of(component, prefix, inherited));
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Shape(constructor, List.copyOf(parts));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Field> fields() {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Leaf leaf -> Stream.of(leaf.field());
            case Part.Section section -> section.shape().fields().stream();
            case Part.Rows _, Part.Identity _, Part.RowMark _ -> Stream.empty();
        }).toList();
    }

    List<Children> children() {
        return parts.stream().flatMap(part -> part instanceof Part.Rows rows ? Stream.of(new Children(rows.path(), rows.shape().fields()))
                : Stream.empty()).toList();
    }

    Object idOf(Object record) {
        return parts.stream().filter(Part.Identity.class::isInstance).findFirst().map(part -> part.read(record)).orElse(null);
    }

    void take(Object record, Map<Path, Object> into) {
        for (var part : parts) {
            var value = record == null ? null : part.read(record);
            switch (part) {
                case Part.Leaf leaf -> into.put(leaf.field().path(), leaf.conversion().toValue(value));
                case Part.Section section -> section.shape().take(value, into);
                case Part.Rows rows -> into.put(rows.path(), value == null ? List.of() : ((List<?>) value).stream().map(rows.shape()::row).toList());
                case Part.RowMark mark -> into.put(mark.path(), mark.conversion().toValue(value));
                case Part.Identity _ -> { }
            }
        }
    }

    Values row(Object row) {
        var into = new LinkedHashMap<Path, Object>();
        take(row, into);
        return Values.of(into);
    }

    Object build(UUID id, Values values) {
        var arguments = parts.stream().map(part -> switch (part) {
            case Part.Leaf leaf -> leaf.conversion().toJava(values.get(leaf.field().path()));
            case Part.Section section -> section.shape().build(null, values);
            case Part.Rows rows -> values.rows(rows.path()).stream().map(row -> rows.shape().build(null, row)).toList();
            case Part.RowMark mark -> mark.conversion().toJava(values.get(mark.path()));
            case Part.Identity identity -> id == null ? null : identity.conversion().toJava(id);
        }).toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
