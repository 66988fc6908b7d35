package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads {@code status:open} of the search box: a choice field and one of its options, each called by its key or as the reader calls it. */
@Component
class ChoiceOperators {

    /** A field and a value as somebody typed them. */
    record Operator(String field, String value) {

        /** Empty where the text is not two parts with a colon between. */
        static Optional<Operator> of(String text) {
            var colon = text.indexOf(':');
            if (colon <= 0 || colon == text.length() - 1) return Optional.empty();
            return Optional.of(new Operator(Folding.fold(text.substring(0, colon).strip()), Folding.fold(text.substring(colon + 1).strip())));
        }
    }

    private final Messages messages;

    ChoiceOperators(Messages messages) {
        this.messages = messages;
    }

    /** What all the operators ask of records of the type; empty where the reader knows no such field or option there. */
    Optional<String> filter(Blueprint type, List<Operator> operators, Actor actor, Locale locale) {
        var all = new ArrayList<String>();
        for (var operator : operators) {
            var one = type.fields().stream().filter(field -> isAskable(type, field, actor) && isCalled(type, field, operator.field(), locale))
                    .flatMap(field -> asked(type, field, operator.value(), locale).stream()).toList();
            if (one.isEmpty()) return Optional.empty();
            all.add(one.size() == 1 ? one.getFirst() : "(" + String.join(" or ", one) + ")");
        }
        return Optional.of(String.join(" and ", all));
    }

    /** A field that is hidden from the reader is no operator. */
    private static boolean isAskable(Blueprint type, Field field, Actor actor) {
        return !options(field).isEmpty() && !field.is(Treatment.OPAQUE) && !actor.on(type.name()).hides(field.path());
    }

    private static List<String> options(Field field) {
        return switch (field.kind()) {
            case FieldKind.Choice choice -> choice.options();
            case FieldKind.Choices choices -> choices.options();
            case FieldKind _ -> List.of();
        };
    }

    private boolean isCalled(Blueprint type, Field field, String name, Locale locale) {
        return Folding.fold(field.path().leaf()).equals(name) || Folding.fold(field.path().text()).equals(name)
                || messages.find(locale, LabelKeys.field(type.name(), field.path())).map(Folding::fold).filter(name::equals).isPresent();
    }

    private Optional<String> asked(Blueprint type, Field field, String value, Locale locale) {
        var called = called(type, field, value::equals, locale);
        if (called.isEmpty()) called = called(type, field, word -> word.startsWith(value), locale);
        if (called.isEmpty()) return Optional.empty();
        var path = field.path().text();
        if (field.kind() instanceof FieldKind.Choice) return Optional.of(called.stream().collect(Collectors.joining("','", path + " in ('", "')")));
        return Optional.of(called.stream().map(option -> path + "/any(o: o eq '" + option + "')").collect(Collectors.joining(" or ", "(", ")")));
    }

    private List<String> called(Blueprint type, Field field, Predicate<String> fits, Locale locale) {
        return options(field).stream().filter(option -> fits.test(Folding.fold(option))
                || messages.find(locale, LabelKeys.option(type.name(), field.path(), option)).map(Folding::fold).filter(fits).isPresent()).toList();
    }
}
