package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.workflow.plan.Plan;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which definition is deployed as what in the engine. */
@Component
class DeployedDefinitions {

    /** A deployed definition, and who deployed it: null for the house. */
    record Deployed(UUID id, String engineId, UUID by) {}

    static final Table<Record> DEFINITIONS = table(name("platform", "process_definitions"));
    static final Table<Record> DEPLOYED = table(name("workflow", "deployed_definitions"));
    static final Field<UUID> DEFINITION = field(name("definition"), UUID.class);
    static final Field<String> ENGINE_ID = field(name("engine_id"), String.class);
    static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<Long> EDITION = field(name("edition"), Long.class);
    private static final Field<UUID> DEPLOYED_BY = field(name("deployed_by"), UUID.class);

    private final DSLContext database;
    private final ObjectProvider<WorkflowEngine> engine;

    DeployedDefinitions(DSLContext database, ObjectProvider<WorkflowEngine> engine) {
        this.database = database;
        this.engine = engine;
    }

    /** The definition by which new instances of the process run. */
    Optional<Deployed> active(String key) {
        return database.select(ID, ENGINE_ID, DEPLOYED_BY).from(DEFINITIONS).join(DEPLOYED).on(DEFINITION.eq(ID)).where(isActive(key))
                .fetchOptional(row -> new Deployed(row.value1(), row.value2(), row.value3()));
    }

    long nextEdition(String key) {
        return database.select(coalesce(max(EDITION), val(0L)).plus(1L)).from(DEFINITIONS).where(KEY.eq(key)).fetchSingle().value1();
    }

    /** Hands the plan to the engine, in the engine's own terms. */
    void deploy(UUID definition, Plan plan) {
        var repository = engine.getObject().get().getRepositoryService();
        var deployment = repository.createDeployment().name(plan.key()).addBpmnModel(plan.key() + ".bpmn20.xml", Translator.translate(plan)).disableSchemaValidation().deploy();
        var known = repository.createProcessDefinitionQuery().deploymentId(deployment.getId()).singleResult();
        database.insertInto(DEPLOYED).set(DEFINITION, definition).set(ENGINE_ID, known.getId()).execute();
    }

    private static Condition isActive(String key) {
        return KEY.eq(key).and(field(name("state"), String.class).eq(ProcessDefinition.State.ACTIVE.name())).and(field(name("deleted_at")).isNull());
    }
}
