package dev.perennial.crm.service.sla;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every policy: a target to reach, and a warning before it. */
@Component
class SlaPolicyRule implements RecordRule {

    private static final TypeName POLICIES = TypeName.of("service/sla-policies");
    private static final Path WARN = Path.of("warnPercent");
    private static final long USUAL_WARNING = 75;

    @Override
    public TypeName type() {
        return POLICIES;
    }

    @Override
    public Values settle(Values values, Values before) {
        return values.get(WARN) == null ? values.with(WARN, USUAL_WARNING) : values;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.get("target") instanceof Duration target && (target.isNegative() || target.isZero())) findings.accept(Finding.at("target", "service.NO_TARGET"));
        if (values.get(WARN) instanceof Long percent && (percent < 1 || percent > 100)) findings.accept(Finding.at("warnPercent", "service.NOT_A_PERCENTAGE"));
    }
}
