package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rules that suites add to writes of their record types and of custom fields, in the order in which the house knows them. */
@Component
public class Rules {

    private final Map<TypeName, List<RecordRule>> byType;
    private final List<FieldRule> ofFields;

    public Rules(ObjectProvider<RecordRule> rules, ObjectProvider<FieldRule> ofFields) {
        this.byType = rules.orderedStream().collect(Collectors.groupingBy(RecordRule::type));
        this.ofFields = ofFields.orderedStream().toList();
    }

    /** The values after every rule has normalised and completed them. */
    public Values settle(Blueprint blueprint, Values values, Values before) {
        var settled = values;
        for (var rule : byType.getOrDefault(blueprint.name(), List.of())) settled = rule.settle(settled, before);
        for (var field : blueprint.customFields()) {
            var value = settled.get(field.path());
            if (value == null) continue;
            for (var rule : ofFields) value = rule.settle(field, value);
            settled = settled.with(field.path(), value);
        }
        return settled;
    }

    /** Refuses the change when one of the rules does; a new record is always allowed. */
    public void allow(TypeName type, Values settled, Values before) {
        if (!before.equals(Values.NONE)) byType.getOrDefault(type, List.of()).forEach(rule -> rule.allow(settled, before));
    }

    public void check(Blueprint blueprint, Values values, Consumer<Finding> findings) {
        byType.getOrDefault(blueprint.name(), List.of()).forEach(rule -> rule.check(values, findings));
        for (var field : blueprint.customFields()) {
            var value = values.get(field.path());
            if (value == null) continue;
            for (var rule : ofFields) {
                var flaw = rule.flaw(field, value);
                if (flaw != null) findings.accept(Finding.at(field.path().text(), flaw));
            }
        }
    }
}
