package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.crm.platform.workflow.plan.Plan;
import dev.perennial.crm.platform.workflow.plan.PlanReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.engine.delegate.DelegateExecution;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The plans of deployed definitions, read once: a deployed definition never changes. */
@Component
class Plans {

    private static final int MOST = 200;

    private final DSLContext database;
    private final Map<String, Plan> byEngineId = new ConcurrentHashMap<>();

    Plans(DSLContext database) {
        this.database = database;
    }

    /** The plan by which the execution runs. */
    Plan running(DelegateExecution execution) {
        return of(execution.getProcessDefinitionId());
    }

    /** The plan that the engine knows by this id. */
    Plan of(String engineId) {
        if (byEngineId.size() > MOST) byEngineId.clear();
        return byEngineId.computeIfAbsent(engineId, this::read);
    }

    private Plan read(String engineId) {
        var xml = database.select(field(name("xml"), String.class)).from(DeployedDefinitions.DEFINITIONS).join(DeployedDefinitions.DEPLOYED)
                .on(DeployedDefinitions.DEFINITION.eq(DeployedDefinitions.ID)).where(DeployedDefinitions.ENGINE_ID.eq(engineId)).fetchSingle().value1();
        var reading = PlanReader.read(xml);
        if (reading.plan() == null) throw new IllegalStateException("the definition " + engineId + " is no longer allowed: " + reading.findings());
        return reading.plan();
    }
}
