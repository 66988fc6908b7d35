package dev.perennial.engine.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the kind and the treatment of a field off a component of a Java record. */
final class ComponentKinds {

    private static final int USUAL_LENGTH = 200;

    private static final Map<Class<? extends Annotation>, Treatment> TREATMENTS = Map.of(
            Title.class, Treatment.TITLE, Search.class, Treatment.SEARCH, ByVerb.class, Treatment.BY_VERB, Machine.class, Treatment.MACHINE,
            Required.class, Treatment.REQUIRED, Unique.class, Treatment.UNIQUE, Listed.class, Treatment.LISTED, Opaque.class, Treatment.OPAQUE,
            AccessFollows.class, Treatment.ACCESS_FOLLOWS);

    private ComponentKinds() {}

    /** A nested record is a section, unless it is a value in itself. */
    static boolean isSection(Class<?> type) {
        return type.isRecord() && !RecordId.class.isAssignableFrom(type) && type != Money.class && type != RecordRef.class;
    }

    /** The element type of a collection component, null for others. */
    static Class<?> elementOf(RecordComponent component) {
        if (!Collection.class.isAssignableFrom(component.getType())) return null;
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    static Set<Treatment> treatments(RecordComponent component, Set<Treatment> inherited) {
        var treatments = EnumSet.noneOf(Treatment.class);
        if (inherited.contains(Treatment.BY_VERB)) treatments.add(Treatment.BY_VERB);
        if (inherited.contains(Treatment.MACHINE)) treatments.add(Treatment.MACHINE);
        TREATMENTS.forEach((annotation, treatment) -> {
            if (component.isAnnotationPresent(annotation)) treatments.add(treatment);
        });
        return treatments;
    }

    static Optional<String> numberPrefix(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Numbered.class)).map(Numbered::value);
    }

    static Set<Path> sources(RecordComponent component) {
        var derived = component.getAnnotation(DerivedFrom.class);
        return derived == null ? Set.of() : Arrays.stream(derived.value()).map(Path::of).collect(Collectors.toSet());
    }

    static FieldKind kind(RecordComponent component) {
        var element = elementOf(component);
        return element == null ? single(component) : several(component, element);
    }

    private static FieldKind single(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) return text(component);
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) return new FieldKind.Whole();
        if (type == BigDecimal.class) return new FieldKind.Decimal();
        if (type == Money.class) return new FieldKind.Amount();
        if (type == boolean.class || type == Boolean.class) return new FieldKind.YesNo();
        if (type == Instant.class) return new FieldKind.Moment();
        if (type == LocalDate.class) return new FieldKind.Day();
        if (type == Duration.class) return new FieldKind.Span();
        if (type == RecordRef.class) return new FieldKind.Ref();
        if (type.isEnum()) return new FieldKind.Choice(options(type));
        if (RecordId.class.isAssignableFrom(type)) return new FieldKind.Link(target(type));
        throw new IllegalArgumentException("no kind of field for " + component);
    }

    private static FieldKind several(RecordComponent component, Class<?> element) {
        if (element == String.class) return new FieldKind.Texts();
        if (element.isEnum()) return new FieldKind.Choices(options(element));
        if (RecordId.class.isAssignableFrom(element)) return new FieldKind.Links(target(element));
        throw new IllegalArgumentException("no kind of field for " + component);
    }

    private static FieldKind text(RecordComponent component) {
        var longText = component.getAnnotation(LongText.class);
        if (longText != null) return new FieldKind.LongText(longText.value());
        var length = component.getAnnotation(MaxLength.class);
        var format = component.getAnnotation(Formatted.class);
        return new FieldKind.Text(length == null ? USUAL_LENGTH : length.value(), format == null ? FieldKind.Format.PLAIN : format.value());
    }

    private static List<String> options(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(option -> ((Enum<?>) option).name()).toList();
    }

    private static TypeName target(Class<?> id) {
        var links = id.getAnnotation(Links.class);
        if (links == null) throw new IllegalArgumentException(id + " does not say what it links to");
        return TypeName.of(links.value());
    }
}
