package dev.perennial.engine.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** The field whose option an enum constant is, as far as the enum was written inside its record type; labels of options are found by it. */
public record OptionPlace(TypeName type, Path path) {

    private static final ClassValue<Optional<OptionPlace>> KNOWN = new ClassValue<>() {

        @Override
        protected Optional<OptionPlace> computeValue(Class<?> options) {
            return find(options);
        }
    };

    public static Optional<OptionPlace> of(Enum<?> option) {
        return KNOWN.get(option.getDeclaringClass());
    }

    private static Optional<OptionPlace> find(Class<?> options) {
        for (var around = options.getEnclosingClass(); around != null; around = around.getEnclosingClass()) {
            var type = around.getAnnotation(RecordType.class);
            if (type != null) return path(around, options, "").map(path -> new OptionPlace(new TypeName(type.suite(), type.many()), Path.of(path)));
        }
        return Optional.empty();
    }

    private static Optional<String> path(Class<?> record, Class<?> options, String prefix) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> pathBelow(component, options, prefix).stream()).findFirst();
    }

    private static Optional<String> pathBelow(RecordComponent component, Class<?> options, String prefix) {
        var element = ComponentKinds.elementOf(component);
        var type = element == null ? component.getType() : element;
        if (type == options) return Optional.of(prefix + component.getName());
        return ComponentKinds.isSection(type) ? path(type, options, prefix + component.getName() + "/") : Optional.empty();
    }
}
