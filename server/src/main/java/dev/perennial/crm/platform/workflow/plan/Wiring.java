package dev.perennial.crm.platform.workflow.plan;

import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the steps of one body hang together: one beginning, flows between steps that exist, events on steps that can be interrupted. */
final class Wiring {

    private final Map<String, Step> steps;
    private final Consumer<Finding> findings;

    private Wiring(List<Step> steps, Consumer<Finding> findings) {
        this.steps = steps.stream().collect(Collectors.toMap(Step::id, Function.identity(), (first, _) -> first));
        this.findings = findings;
    }

    static void check(String scope, List<Step> steps, List<Plan.Flow> flows, Consumer<Finding> findings) {
        var wiring = new Wiring(steps, findings);
        if (steps.stream().filter(Step.Start.class::isInstance).count() != 1) wiring.tell(scope, "PROCESS_START");
        flows.forEach(wiring::check);
        steps.forEach(step -> wiring.check(step, flows));
    }

    private void check(Plan.Flow flow) {
        if (!steps.containsKey(flow.from()) || !steps.containsKey(flow.to())) tell(flow.id(), "PROCESS_FLOW", flow.from(), flow.to());
        else if (flow.condition() != null && !(steps.get(flow.from()) instanceof Step.Gateway(_, _, var kind, _) && (kind == Step.Kind.EXCLUSIVE || kind == Step.Kind.INCLUSIVE)))
            tell(flow.id(), "PROCESS_CONDITION_PLACE", flow.from());
    }

    private void check(Step step, List<Plan.Flow> flows) {
        switch (step) {
            case Step.Boundary boundary -> {
                var host = steps.get(boundary.host());
                if (!(host instanceof Step.Call || host instanceof Step.Notice || host instanceof Step.HandOver || host instanceof Step.Scope(_, _, var byEvent, _) && !byEvent))
                    tell(step.id(), "PROCESS_HOST", boundary.host());
            }
            case Step.Gateway(_, _, _, var defaultFlow) -> {
                if (!defaultFlow.isEmpty() && flows.stream().noneMatch(flow -> flow.id().equals(defaultFlow) && flow.from().equals(step.id()))) tell(step.id(), "PROCESS_FLOW", step.id(), defaultFlow);
                if (flows.stream().noneMatch(flow -> flow.from().equals(step.id()))) tell(step.id(), "PROCESS_DEAD_END", step.name());
            }
            case Step.Scope(_, _, var byEvent, var body) -> check(step, byEvent, body, flows);
            case Step.Start _, Step.Call _, Step.Notice _, Step.HandOver _, Step.Wait _, Step.Milestone _ -> {
                if (flows.stream().noneMatch(flow -> flow.from().equals(step.id()))) tell(step.id(), "PROCESS_DEAD_END", step.name());
            }
            case Step.End _ -> {
                if (flows.stream().anyMatch(flow -> flow.from().equals(step.id()))) tell(step.id(), "PROCESS_FLOW", step.id(), "");
            }
        }
    }

    /** A sub-process by event is set off by its start alone; any other begins by being reached. */
    private void check(Step step, boolean byEvent, Plan.Body body, List<Plan.Flow> flows) {
        var reached = flows.stream().anyMatch(flow -> flow.from().equals(step.id()) || flow.to().equals(step.id()));
        body.steps().forEach(inner -> {
            if (inner instanceof Step.Start(var id, _, var trigger, _) && byEvent == trigger instanceof Trigger.None) tell(id, "PROCESS_EVENT", "startEvent");
        });
        if (byEvent == reached) tell(step.id(), byEvent ? "PROCESS_FLOW" : "PROCESS_DEAD_END", step.id(), "");
    }

    private void tell(String id, String code, Object... arguments) {
        findings.accept(Finding.at(PlanReader.AT + id, code, arguments));
    }
}
