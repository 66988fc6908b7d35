package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.ProcessDefinitionId;
import dev.perennial.crm.platform.ProcessIncidentId;
import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.crm.platform.workflow.ProcessBook.Instance;
import dev.perennial.crm.platform.workflow.ProcessIncident.Place;
import dev.perennial.crm.platform.workflow.ProcessIncident.State;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.message.Reading;
import dev.perennial.engine.write.Errand;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes down where processes stopped, and that they go on. */
@Component
class IncidentBook {

    /** Why a step went no further: a code, and what was told, in words for its readers where the house has some. */
    record Stop(String code, String message, Wording wording) {}

    private static final Field<UUID> ID = field(name("id"), UUID.class);

    private final DSLContext database;
    private final ProcessIncidents incidents;
    private final IncidentWords words;
    private final Messages messages;
    private final InstantSource clock;

    IncidentBook(DSLContext database, ProcessIncidents incidents, IncidentWords words, Messages messages, @Qualifier("businessClock") InstantSource businessClock) {
        this.database = database;
        this.incidents = incidents;
        this.words = words;
        this.messages = messages;
        this.clock = businessClock;
    }

    /** The step at which an execution of the engine stands. */
    String activityOf(String execution) {
        var activity = field(name("act_id_"), String.class);
        return database.select(activity).from(table(name(EngineSettings.SCHEMA, "act_ru_execution"))).where(field(name("id_"), String.class).eq(execution)).fetchOptional(activity).orElse(null);
    }

    void open(Instance instance, String activity, String job, Stop why) {
        var message = why.wording() == null ? why.message() : why.wording().text(messages, new Reading(Locale.ENGLISH, ZoneOffset.UTC));
        var incident = new ProcessIncident(null, instance.key() + " · " + activity, State.OPEN, new ProcessDefinitionId(instance.definition()), activity, instance.record(), why.code(),
                WorkQueue.shortened(message), clock.instant(), null, new Place(instance.id(), job));
        during(instance.key() + "/" + activity, () -> {
            var opened = incidents.create(incident);
            if (why.wording() != null) words.keep(opened.id().value(), why.wording());
            return opened;
        });
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
