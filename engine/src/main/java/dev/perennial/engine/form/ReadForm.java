package dev.perennial.engine.form;

import dev.perennial.engine.custom.Condition;
import dev.perennial.engine.custom.NotAFormula;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Form;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form whose conditions were read for one state of its type, each text once. */
final class ReadForm {

    private final Blueprint type;
    private final Form form;
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Map<Path, List<Form.Offer>> offers;
    private final boolean asksDerived;

    ReadForm(Blueprint type, Form form) {
        this.type = type;
        this.form = form;
        texts(form).forEach(text -> conditions.computeIfAbsent(text, this::read));
        this.offers = form.offers().stream().collect(Collectors.groupingBy(Form.Offer::path));
        this.asksDerived = conditions.values().stream().flatMap(condition -> condition.sources().stream())
                .anyMatch(path -> type.field(path).filter(field -> field.is(Treatment.DERIVED)).isPresent());
    }

    /** Every condition of the form. */
    static Stream<String> texts(Form form) {
        return Stream.of(form.drawing().sections().stream().map(Form.Section::visible), form.entries().stream().flatMap(entry -> Stream.of(entry.visible(), entry.required(), entry.readOnly()).filter(Objects::nonNull)),
                form.offers().stream().map(Form.Offer::condition), form.checks().stream().map(Form.Check::condition)).flatMap(all -> all).filter(Objects::nonNull);
    }

    /** One that makes no sense any more, because a field it named has gone, is as good as none. */
    private Condition read(String text) {
        try {
            return Condition.of(type, text);
        } catch (NotAFormula senseless) {
            return null;
        }
    }

    Blueprint type() {
        return type;
    }

    Form form() {
        return form;
    }

    Map<Path, List<Form.Offer>> offers() {
        return offers;
    }

    /** True when a condition asks for what is worked out from other values. */
    boolean asksDerived() {
        return asksDerived;
    }

    boolean asksNothing() {
        return conditions.isEmpty();
    }

    /** True when there is such a condition and the values meet it. */
    boolean holds(String text, Values values) {
        var condition = text == null ? null : conditions.get(text);
        return condition != null && condition.holds(values);
    }

    /** True when the field is on the form with these values; a condition that makes no sense hides nothing. */
    boolean isVisible(Form.Entry entry, Values values) {
        return shows(entry.visible(), values) && (entry.section() == null || form.section(entry.section()).map(section -> shows(section.visible(), values)).orElse(true));
    }

    private boolean shows(String text, Values values) {
        var condition = text == null ? null : conditions.get(text);
        return condition == null || condition.holds(values);
    }
}
