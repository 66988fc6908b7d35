package dev.perennial.engine.record;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Turns what a Java record component holds into the engine's value and back: typed ids into UUIDs, enums into names, ints into longs. */
record Conversion(UnaryOperator<Object> toValueOperator, UnaryOperator<Object> toJavaOperator, Object whenNull) {

    Object toValue(Object java) {
        return java == null ? null : toValueOperator.apply(java);
    }

    Object toJava(Object value) {
        return value == null ? whenNull : toJavaOperator.apply(value);
    }

    static Conversion of(RecordComponent component) {
        var element = ComponentKinds.elementOf(component);
        if (element == null) return single(component.getType());
        var one = single(element);
        var asSet = Set.class.isAssignableFrom(component.getType());
        return new Conversion(
                java -> ((Collection<?>) java).stream().map(one::toValue).toList(),
                value -> collect(((List<?>) value).stream().map(one::toJava).toList(), asSet),
                collect(List.of(), asSet));
    }

    private static Object collect(List<?> values, boolean asSet) {
        return asSet ? Set.copyOf(values) : values;
    }

    private static Conversion single(Class<?> type) {
        if (RecordId.class.isAssignableFrom(type)) return new Conversion(java -> ((RecordId) java).value(), value -> newId(type, (UUID) value), null);
        if (type.isEnum()) return new Conversion(java -> ((Enum<?>) java).name(), value -> option(type, (String) value), null);
        if (type == int.class || type == Integer.class) return new Conversion(java -> ((Integer) java).longValue(), value -> ((Long) value).intValue(), type.isPrimitive() ? 0 : null);
        if (type == long.class) return new Conversion(UnaryOperator.identity(), UnaryOperator.identity(), 0L);
        if (type == boolean.class) return new Conversion(UnaryOperator.identity(), UnaryOperator.identity(), false);
        return new Conversion(UnaryOperator.identity(), UnaryOperator.identity(), null);
    }

    private static Object newId(Class<?> type, UUID value) {
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(type + " must be a record of one UUID", wrong);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object option(Class type, String name) {
        return Enum.valueOf(type, name);
    }
}
