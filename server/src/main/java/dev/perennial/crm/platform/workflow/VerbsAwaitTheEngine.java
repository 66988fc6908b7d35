package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.workflow.ProcessBook.State;
import dev.perennial.crm.platform.workflow.plan.PlanReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.verb.BeforeVerb;
import dev.perennial.engine.verb.DescribedVerb;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Verbs that may move a process wait until the engine is built, before their transaction begins: on a busy machine building takes longer than a
 * transaction may last. However many come first, all of them wait and none is refused.
 */
@Component
class VerbsAwaitTheEngine implements BeforeVerb {

    private final WorkflowEngine engine;
    private final Planting planting;
    private final DSLContext database;
    private volatile Set<TypeName> led;

    VerbsAwaitTheEngine(WorkflowEngine engine, Planting planting, DSLContext database) {
        this.engine = engine;
        this.planting = planting;
        this.database = database;
    }

    @Override
    public void begins(DescribedVerb verb) {
        if (engine.isAwake() || !isLed(verb.type()) && !isAnyRunning()) return;
        planting.await();
        engine.get();
    }

    /** Whether a process of the house leads records of the type. */
    private boolean isLed(TypeName type) {
        if (led == null)
            led = PlantProcesses.ours().stream().map(xml -> PlanReader.read(xml).plan()).filter(Objects::nonNull).map(plan -> plan.about()).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        return led.contains(type);
    }

    private boolean isAnyRunning() {
        return database.fetchExists(selectOne().from(table(name(EngineSettings.SCHEMA, "instances"))).where(field(name("state"), String.class).eq(State.RUNNING.name())));
    }
}
