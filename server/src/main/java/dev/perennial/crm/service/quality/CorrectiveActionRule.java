package dev.perennial.crm.service.quality;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every corrective action: it begins open, and it names what it is aimed at. */
@Component
class CorrectiveActionRule implements RecordRule {

    private static final TypeName ACTIONS = TypeName.of("service/corrective-actions");
    private static final Path STATE = Path.of("state");
    private static final List<String> AIMS = List.of("cause", "product", "batch", "packer", "courier");

    @Override
    public TypeName type() {
        return ACTIONS;
    }

    @Override
    public Values settle(Values values, Values before) {
        return values.get(STATE) == null ? values.with(STATE, CorrectiveAction.State.OPEN.name()) : values;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (AIMS.stream().allMatch(aim -> values.get(aim) == null)) findings.accept(Finding.at("cause", "service.NO_AIM"));
    }
}
