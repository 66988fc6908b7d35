package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.workflow.plan.Plan;
import dev.perennial.crm.platform.workflow.plan.PlanReader;
import dev.perennial.crm.platform.workflow.plan.Step;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonValues;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verbs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks a plan against the house: the verbs it names exist, its filters can be asked, its people can be found. */
@Component
class PlanChecks {

    private final Blueprints blueprints;
    private final ObjectProvider<Verbs> verbs;
    private final ObjectProvider<Filters> filters;
    private final JsonMapper json;

    PlanChecks(Blueprints blueprints, ObjectProvider<Verbs> verbs, ObjectProvider<Filters> filters, JsonMapper json) {
        this.blueprints = blueprints;
        this.verbs = verbs;
        this.filters = filters;
        this.json = json;
    }

    /** The plan of the definition, or a refusal with everything in it that is not allowed. */
    Plan allowed(String xml) {
        var reading = PlanReader.read(xml);
        var findings = new ArrayList<>(reading.findings());
        if (reading.plan() != null) check(reading.plan(), findings);
        if (!findings.isEmpty()) throw Refused.because(PlatformRefusal.PROCESS_NOT_ALLOWED, findings);
        return reading.plan();
    }

    private void check(Plan plan, List<Finding> findings) {
        if (plan.about() != null && blueprints.find(plan.about()).isEmpty()) findings.add(Finding.at(PlanReader.AT + plan.key(), "PROCESS_TYPE", plan.about().toString()));
        var types = typesOf(plan);
        plan.body().allSteps().forEach(step -> check(step, types, (code, arguments) -> findings.add(Finding.at(PlanReader.AT + step.id(), code, arguments))));
        plan.body().allFlows().filter(flow -> flow.condition() != null).forEach(flow -> {
            var flaw = flaw(flow.condition(), types);
            if (flaw != null) findings.add(Finding.at(PlanReader.AT + flow.id(), "PROCESS_FILTER", flaw));
        });
    }

    private interface Told {

        void tell(String code, Object... arguments);
    }

    /** The types of the records in the variables, as far as the plan tells them. */
    private Map<String, TypeName> typesOf(Plan plan) {
        var types = new HashMap<String, TypeName>();
        plan.body().allSteps().forEach(step -> {
            if (step instanceof Step.Call(_, _, var verb, _, var result, var field) && result != null) typeOf(verb.type(), field).ifPresent(type -> types.put(result, type));
        });
        if (plan.about() != null) types.put(Plan.RECORD, plan.about());
        return types;
    }

    private Optional<TypeName> typeOf(TypeName changed, String field) {
        if (field.isEmpty()) return Optional.of(changed);
        return blueprints.find(changed).flatMap(type -> type.field(Path.of(field))).flatMap(found -> found.kind() instanceof FieldKind.Link(var target) ? Optional.of(target) : Optional.empty());
    }

    private void check(Step step, Map<String, TypeName> types, Told told) {
        switch (step) {
            case Step.Call call -> check(call, told);
            case Step.Notice notice -> checkPeople(notice.to(), told);
            case Step.HandOver(_, _, var words, var hands, var names) -> {
                checkPeople(hands.candidates(), told);
                if (!hands.assignee().isEmpty()) checkPeople(List.of(hands.assignee()), told);
                var type = types.get(words.on());
                if (type != null && blueprints.find(type).isPresent()) names.stream().filter(name -> verbs.getObject().find(type, name).isEmpty()).forEach(name -> told.tell("PROCESS_VERB", type + "." + name));
            }
            case Step.Start _, Step.End _, Step.Gateway _, Step.Wait _, Step.Milestone _, Step.Boundary _, Step.Scope _ -> { }
        }
    }

    private void check(Step.Call call, Told told) {
        var verb = verbs.getObject().find(call.verb().type(), call.verb().name());
        if (verb.isEmpty()) told.tell("PROCESS_VERB", call.verb().type() + "." + call.verb().name());
        else if (!call.parameters().isEmpty()) {
            var given = object(call.parameters());
            if (given == null) told.tell("PROCESS_PARAMETERS", call.parameters());
            else JsonValues.read(verb.get().parameters(), withoutVariables(given), finding -> told.tell("PROCESS_PARAMETERS", finding.path()));
        }
    }

    private static void checkPeople(List<String> named, Told told) {
        named.stream().filter(text -> !StepHands.isForm(text)).forEach(text -> told.tell("PROCESS_CANDIDATE", text));
    }

    private ObjectNode object(String text) {
        try {
            return json.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    /** What a variable will hold is not known yet; only that there is such a parameter. */
    private static ObjectNode withoutVariables(ObjectNode given) {
        var known = given.deepCopy();
        given.properties().stream().filter(entry -> entry.getValue().isString() && entry.getValue().stringValue().startsWith("$")).forEach(entry -> known.putNull(entry.getKey()));
        return known;
    }

    /** What is wrong with the filter, null when nothing is. */
    private String flaw(Plan.Condition condition, Map<String, TypeName> types) {
        try {
            var type = types.get(condition.on());
            if (type == null || blueprints.find(type).isEmpty()) Filters.parse(condition.filter());
            else filters.getObject().check(type, condition.filter(), House.ACTOR);
            return null;
        } catch (Refused refused) {
            return condition.filter() + " " + refused.arguments();
        }
    }
}
