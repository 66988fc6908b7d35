package dev.perennial.crm.platform.workflow;

import dev.perennial.engine.refusal.Refused;
import java.util.function.Supplier;
import org.flowable.engine.delegate.BpmnError;
import org.springframework.stereotype.Component;

/**
 * What was refused when a step was tried. The refusal took back all that the try had written; in the next transaction the step is gone through
 * again and ends as refused at once, so that the process takes the path for this refusal without half a verb behind it.
 */
@Component
class RefusedSteps {

    private record Known(String execution, Refused refusal) {}

    private static final ScopedValue<Known> KNOWN = ScopedValue.newInstance();

    /** Does something while it is known that the execution's step was refused. */
    <R> R knowing(String execution, Refused refusal, Supplier<R> act) {
        return ScopedValue.where(KNOWN, new Known(execution, refusal)).call(act::get);
    }

    void tellIfRefused(String execution) {
        if (KNOWN.isBound() && KNOWN.get().execution().equals(execution)) throw new BpmnError(KNOWN.get().refusal().refusal().code(), KNOWN.get().refusal().getMessage());
    }
}
