package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.workflow.plan.Step;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.JsonValues;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.Draft;
import java.util.ArrayList;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Carries out the verb of a service task, in the transaction in which the step is ended. */
@Component
class VerbCaller implements JavaDelegate {

    /** Stands for a key that is the same however often this pass through the step is tried. */
    private static final String KEY = "$key";

    private final Plans plans;
    private final ProcessBook book;
    private final ObjectProvider<Verbs> verbs;
    private final RefusedSteps refused;
    private final JsonMapper json;
    private final Blueprints blueprints;
    private final DSLContext database;

    VerbCaller(Plans plans, ProcessBook book, ObjectProvider<Verbs> verbs, RefusedSteps refused, JsonMapper json, Blueprints blueprints, DSLContext database) {
        this.plans = plans;
        this.book = book;
        this.verbs = verbs;
        this.refused = refused;
        this.json = json;
        this.blueprints = blueprints;
        this.database = database;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refused.tellIfRefused(execution.getId());
        var plan = plans.running(execution);
        var call = (Step.Call) plan.step(execution.getCurrentActivityId());
        var verb = verbs.getObject().find(call.verb().type(), call.verb().name()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, call.verb().type(), call.verb().name()));
        var on = verb.reach() == DescribedVerb.Reach.RECORD ? ProcessValues.record(execution, call.verb().on()).id() : null;
        var by = ProcessActor.of(book.get(execution.getProcessInstanceId()));
        var changed = verbs.getObject().invoke(verb.type(), on, verb.name(), parameters(call, verb, execution), null, by, Cause.process(plan.key() + "/" + call.id()));
        if (call.result() != null && changed != null) execution.setVariable(call.result(), result(call, changed));
    }

    /** The changed record, or the one to which a link in it leads. */
    private String result(Step.Call call, Stored changed) {
        if (call.resultField().isEmpty()) return changed.type() + "/" + changed.id();
        var path = Path.of(call.resultField());
        var target = blueprints.get(changed.type()).field(path).map(field -> field.kind()).orElse(null) instanceof FieldKind.Link(var type) ? type : null;
        return target == null || changed.values().get(path) == null ? null : target + "/" + changed.values().get(path);
    }

    private Draft parameters(Step.Call call, DescribedVerb verb, DelegateExecution execution) {
        if (call.parameters().isEmpty()) return Draft.of(JsonValues.read(verb.parameters(), json.createObjectNode(), _ -> {}));
        var given = (ObjectNode) json.readTree(call.parameters());
        for (var name : given.propertyNames().stream().toList())
            if (given.get(name) instanceof StringNode text && text.stringValue().startsWith("$")) given.set(name, json.valueToTree(value(verb, name, text.stringValue(), execution)));
        var findings = new ArrayList<Finding>();
        return new Draft(JsonValues.read(verb.parameters(), given, findings::add), findings);
    }

    /** A record is given as its id where the verb wants a link, and as a reference where it wants one to any type. */
    private Object value(DescribedVerb verb, String parameter, String variable, DelegateExecution execution) {
        if (variable.equals(KEY)) return passKey(execution);
        var value = execution.getVariable(variable.substring(1));
        var reference = ProcessValues.reference(value);
        if (reference.isEmpty()) return value;
        var isLink = verb.parameters().field(Path.of(parameter)).filter(field -> field.kind() instanceof FieldKind.Link).isPresent();
        return isLink ? reference.get().id() : new Reference(reference.get().type().toString(), reference.get().id().toString());
    }

    private record Reference(String type, String id) {}

    /** Loops come through the same step again: passes that ended before are counted. */
    private String passKey(DelegateExecution execution) {
        var passes = database.fetchCount(table(name(EngineSettings.SCHEMA, "act_hi_actinst")), field(name("proc_inst_id_"), String.class).eq(execution.getProcessInstanceId()),
                field(name("act_id_"), String.class).eq(execution.getCurrentActivityId()), field(name("end_time_")).isNotNull());
        return execution.getProcessInstanceId() + "/" + execution.getCurrentActivityId() + "/" + passes;
    }
}
