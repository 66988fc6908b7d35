package dev.perennial.engine.record;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Set;

/** One component of a Java record and what it stands for. */
sealed interface Part {

    Method accessor();

    record Identity(Method accessor, Conversion conversion) implements Part {}

    record RowMark(Method accessor, Path path, Conversion conversion) implements Part {}

    record Leaf(Method accessor, Field field, Conversion conversion) implements Part {}

    record Section(Method accessor, Shape shape) implements Part {}

    record Rows(Method accessor, Path path, Shape shape) implements Part {}

    static Part of(RecordComponent component, String prefix, Set<Treatment> inherited) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        var type = component.getType();
        var path = prefix + component.getName();
        if (path.equals("id") && RecordId.class.isAssignableFrom(type)) return new Identity(accessor, Conversion.of(component));
        if (path.equals("id") || path.equals("no")) return new RowMark(accessor, Path.of(path), Conversion.of(component));
        var treatments = ComponentKinds.treatments(component, inherited);
        if (ComponentKinds.isSection(type)) return new Section(accessor, Shape.ofRecord(type, path + "/", treatments));
        var element = ComponentKinds.elementOf(component);
        if (element != null && ComponentKinds.isSection(element)) return new Rows(accessor, Path.of(path), Shape.ofRecord(element, "", Set.of()));
        return new Leaf(accessor, new Field(Path.of(path), ComponentKinds.kind(component), treatments, ComponentKinds.numberPrefix(component), ComponentKinds.sources(component)), Conversion.of(component));
    }

    default Object read(Object record) {
        try {
            return accessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
