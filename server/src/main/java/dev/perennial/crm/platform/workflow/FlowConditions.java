package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.Filters;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the conditions on flows of the records they are about; a record that is not there meets none. */
@Component
class FlowConditions {

    private final Plans plans;
    private final Filters filters;

    FlowConditions(Plans plans, Filters filters) {
        this.plans = plans;
        this.filters = filters;
    }

    /** Called by the engine for the flow of the plan. */
    public boolean holds(DelegateExecution execution, String flow) {
        var condition = plans.running(execution).flow(flow).condition();
        return ProcessValues.reference(execution.getVariable(condition.on())).filter(record -> filters.meets(record.type(), record.id(), condition.filter(), House.ACTOR)).isPresent();
    }
}
