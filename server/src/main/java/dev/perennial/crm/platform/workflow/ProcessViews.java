package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.workflow.HandedTasks.Handed;
import dev.perennial.crm.platform.workflow.ProcessBook.Instance;
import dev.perennial.crm.platform.workflow.ProcessView.IncidentView;
import dev.perennial.crm.platform.workflow.ProcessView.StepState;
import dev.perennial.crm.platform.workflow.ProcessView.StepView;
import dev.perennial.crm.platform.workflow.plan.Plan;
import dev.perennial.crm.platform.workflow.plan.Step;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Puts together where the processes of a record stand, from the engine's history, the tasks and the incidents. */
@Component
class ProcessViews {

    private static final String FLOW = "sequenceFlow";
    private static final int MOST_PASSES = 2_000;
    private static final Field<String> INSTANCE = field(name("proc_inst_id_"), String.class);
    private static final Field<String> ACTIVITY = field(name("act_id_"), String.class);
    private static final Field<String> KIND = field(name("act_type_"), String.class);
    private static final Field<Instant> SINCE = field(name("start_time_"), Instant.class);
    private static final Field<Instant> UNTIL = field(name("end_time_"), Instant.class);
    private static final Field<String> GIVEN_UP = field(name("delete_reason_"), String.class);
    private static final Field<UUID> ID = field(name("id"), UUID.class);

    /** What is the same for all steps of one instance. */
    private record Scene(Plan plan, Map<String, Handed> handed, Map<String, IncidentView> incidents, Actor reader) {}

    private final DSLContext database;
    private final ProcessBook book;
    private final HandedTasks handed;
    private final Plans plans;
    private final TaskViews tasks;
    private final IncidentWords words;

    ProcessViews(DSLContext database, ProcessBook book, HandedTasks handed, Plans plans, TaskViews tasks, IncidentWords words) {
        this.database = database;
        this.book = book;
        this.handed = handed;
        this.plans = plans;
        this.tasks = tasks;
        this.words = words;
    }

    /** The processes of the record, the newest first. */
    List<ProcessView> of(RecordRef record, Actor reader) {
        var instances = book.latest(record);
        if (instances.isEmpty()) return List.of();
        var ids = instances.stream().map(Instance::id).toList();
        var passes = database.select(INSTANCE, ACTIVITY, KIND, SINCE, UNTIL, GIVEN_UP).from(table(name(EngineSettings.SCHEMA, "act_hi_actinst"))).where(INSTANCE.in(ids))
                .orderBy(SINCE, field(name("transaction_order_"))).limit(MOST_PASSES).fetchGroups(INSTANCE);
        var incidents = incidents(ids, reader);
        return instances.stream().map(instance -> view(instance, passes.containsKey(instance.id()) ? List.copyOf(passes.get(instance.id())) : List.of(), incidents.getOrDefault(instance.id(), Map.of()), reader)).toList();
    }

    private ProcessView view(Instance instance, List<? extends Record> passes, Map<String, IncidentView> incidents, Actor reader) {
        var definition = database.select(field(name("xml"), String.class), field(name("edition"), Long.class), DeployedDefinitions.ENGINE_ID).from(DeployedDefinitions.DEFINITIONS)
                .join(DeployedDefinitions.DEPLOYED).on(DeployedDefinitions.DEFINITION.eq(DeployedDefinitions.ID)).where(DeployedDefinitions.ID.eq(instance.definition())).fetchSingle();
        var open = handed.of(instance.id()).stream().collect(Collectors.toMap(Handed::activity, Function.identity(), (first, _) -> first));
        var scene = new Scene(plans.of(definition.value3()), open, incidents, reader);
        var steps = new ArrayList<StepView>();
        var flows = new ArrayList<String>();
        for (var pass : passes)
            if (FLOW.equals(pass.get(KIND))) flows.add(pass.get(ACTIVITY));
            else steps.add(step(pass, scene));
        var running = passes.stream().map(pass -> pass.get(ACTIVITY)).toList();
        incidents.forEach((activity, incident) -> {
            if (!running.contains(activity)) steps.add(new StepView(activity, nameOf(activity, scene.plan()), "serviceTask", StepState.STOPPED, null, null, null, incident));
        });
        return new ProcessView(instance.id(), instance.key(), scene.plan().name(), definition.value2(), instance.state().name(), instance.startedAt(), instance.endedAt(), instance.reason(),
                definition.value1(), steps, flows.stream().distinct().toList());
    }

    private StepView step(Record pass, Scene scene) {
        var activity = pass.get(ACTIVITY);
        var isOver = pass.get(UNTIL) != null;
        var incident = isOver ? null : scene.incidents().get(activity);
        var waiting = isOver ? null : scene.handed().get(activity);
        return new StepView(activity, nameOf(activity, scene.plan()), pass.get(KIND), state(pass, incident), pass.get(SINCE), pass.get(UNTIL),
                waiting == null ? null : tasks.of(waiting.task(), scene.reader()), incident);
    }

    private static StepState state(Record pass, IncidentView incident) {
        if (incident != null) return StepState.STOPPED;
        if (pass.get(UNTIL) == null) return StepState.ACTIVE;
        return pass.get(GIVEN_UP) == null ? StepState.PASSED : StepState.CANCELLED;
    }

    private static String nameOf(String activity, Plan plan) {
        return plan.body().allSteps().filter(step -> step.id().equals(activity)).map(Step::name).findFirst().orElse(activity);
    }

    /** Open incidents by instance and step. */
    private Map<String, Map<String, IncidentView>> incidents(List<String> instances, Actor reader) {
        var instance = field(name("place_instance"), String.class);
        var activity = field(name("activity"), String.class);
        var found = new HashMap<String, Map<String, IncidentView>>();
        var rows = database.select(ID, instance, activity, field(name("code"), String.class), field(name("message"), String.class)).from(table(name("platform", "process_incidents")))
                .where(instance.in(instances), field(name("state"), String.class).eq(ProcessIncident.State.OPEN.name())).fetch();
        var said = words.of(rows.getValues(ID), reader);
        rows.forEach(row -> found.computeIfAbsent(row.value2(), _ -> new HashMap<>()).put(row.value3(), new IncidentView(row.value1(), row.value4(), said.getOrDefault(row.value1(), Values.NONE.with("message", row.value5())).text("message"))));
        return found;
    }
}
