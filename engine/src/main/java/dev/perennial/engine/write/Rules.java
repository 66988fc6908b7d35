package dev.perennial.engine.write;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules that suites add to writes of their record types, in the order in which the house knows them. */
@Component
public class Rules {

    private final Map<TypeName, List<RecordRule>> byType;

    public Rules(List<RecordRule> rules) {
        this.byType = rules.stream().collect(Collectors.groupingBy(RecordRule::type));
    }

    /** The values after every rule has normalised and completed them. */
    public Values settle(TypeName type, Values values, Values before) {
        var settled = values;
        for (var rule : byType.getOrDefault(type, List.of())) settled = rule.settle(settled, before);
        return settled;
    }

    /** Refuses the change when one of the rules does; a new record is always allowed. */
    public void allow(TypeName type, Values settled, Values before) {
        if (!before.equals(Values.NONE)) byType.getOrDefault(type, List.of()).forEach(rule -> rule.allow(settled, before));
    }

    public void check(TypeName type, Values values, Consumer<Finding> findings) {
        byType.getOrDefault(type, List.of()).forEach(rule -> rule.check(values, findings));
    }
}
