package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.ProcessDefinitionId;
import dev.perennial.crm.platform.ProcessIncidentId;
import dev.perennial.crm.platform.workflow.ProcessBook.Instance;
import dev.perennial.crm.platform.workflow.ProcessIncident.Place;
import dev.perennial.crm.platform.workflow.ProcessIncident.State;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.write.Errand;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes down where processes stopped, and that they go on. */
@Component
class IncidentBook {

    private static final Field<UUID> ID = field(name("id"), UUID.class);

    private final DSLContext database;
    private final ProcessIncidents incidents;
    private final InstantSource clock;

    IncidentBook(DSLContext database, ProcessIncidents incidents, @Qualifier("businessClock") InstantSource businessClock) {
        this.database = database;
        this.incidents = incidents;
        this.clock = businessClock;
    }

    /** The step at which an execution of the engine stands. */
    String activityOf(String execution) {
        var activity = field(name("act_id_"), String.class);
        return database.select(activity).from(table(name(EngineSettings.SCHEMA, "act_ru_execution"))).where(field(name("id_"), String.class).eq(execution)).fetchOptional(activity).orElse(null);
    }

    void open(Instance instance, String activity, String job, String code, String message) {
        var incident = new ProcessIncident(null, instance.key() + " · " + activity, State.OPEN, new ProcessDefinitionId(instance.definition()), activity, instance.record(), code,
                WorkQueue.shortened(message), clock.instant(), null, new Place(instance.id(), job));
        during(instance.key() + "/" + activity, () -> incidents.create(incident));
    }

    /** The incidents of an instance that has ended are nobody's business any more. */
    void closeAll(Instance instance) {
        var open = database.select(ID).from(table(name("platform", "process_incidents")))
                .where(field(name("place_instance"), String.class).eq(instance.id()), field(name("state"), String.class).eq(State.OPEN.name())).fetch(ID);
        open.forEach(id -> during(instance.key(), () -> incidents.put(incidents.get(new ProcessIncidentId(id)).resolved(clock.instant()))));
    }

    private static void during(String step, Supplier<?> act) {
        new Errand(House.ACTOR, Cause.process(step)).during(act::get);
    }
}
