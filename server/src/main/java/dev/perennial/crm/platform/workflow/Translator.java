package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.workflow.plan.Plan;
import dev.perennial.crm.platform.workflow.plan.Plan.Flow;
import dev.perennial.crm.platform.workflow.plan.Step;
import dev.perennial.crm.platform.workflow.plan.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ErrorEventDefinition;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.Message;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TerminateEventDefinition;
import org.flowable.bpmn.model.ThrowEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;

/** Writes a plan in the engine's terms; the only expressions the engine ever sees are made here. */
final class Translator {

    private static final String NAMESPACE = "perennial";

    private final BpmnModel model = new BpmnModel();
    private final Map<String, String> messages = new HashMap<>();

    private Translator() {}

    static BpmnModel translate(Plan plan) {
        var translator = new Translator();
        var process = new Process();
        process.setId(plan.key());
        process.setName(plan.name());
        process.setExecutable(true);
        translator.model.setTargetNamespace(NAMESPACE);
        translator.model.addProcess(process);
        translator.fill(process, plan.body());
        return translator.model;
    }

    private void fill(FlowElementsContainer scope, Plan.Body body) {
        var elements = new HashMap<String, FlowElement>();
        for (var step : body.steps()) {
            var element = element(step);
            element.setId(step.id());
            element.setName(step.name().isEmpty() ? null : step.name());
            elements.put(step.id(), element);
            scope.addFlowElement(element);
        }
        for (var step : body.steps()) if (step instanceof Step.Boundary boundary) attach((BoundaryEvent) elements.get(boundary.id()), (Activity) elements.get(boundary.host()));
        body.flows().forEach(flow -> scope.addFlowElement(flow(flow)));
    }

    private static void attach(BoundaryEvent boundary, Activity host) {
        boundary.setAttachedToRef(host);
        boundary.setAttachedToRefId(host.getId());
        host.getBoundaryEvents().add(boundary);
    }

    private static SequenceFlow flow(Flow flow) {
        var sequence = new SequenceFlow(flow.from(), flow.to());
        sequence.setId(flow.id());
        if (flow.condition() != null) sequence.setConditionExpression("${" + EngineBeans.CONDITION + ".holds(execution,'" + flow.id() + "')}");
        return sequence;
    }

    private FlowElement element(Step step) {
        return switch (step) {
            case Step.Start(_, _, var trigger, var interrupting) -> {
                var start = triggered(new StartEvent(), step.id(), trigger);
                start.setInterrupting(interrupting);
                yield start;
            }
            case Step.End(_, _, var terminates, var error) -> end(terminates, error);
            case Step.Call _ -> service(EngineBeans.CALL);
            case Step.Notice _ -> service(EngineBeans.NOTICE);
            case Step.HandOver _ -> handOver();
            case Step.Gateway(_, _, var kind, var defaultFlow) -> gateway(kind, defaultFlow);
            case Step.Wait(_, _, var trigger) -> triggered(new IntermediateCatchEvent(), step.id(), trigger);
            case Step.Milestone _ -> new ThrowEvent();
            case Step.Boundary(_, _, _, var interrupting, var trigger) -> {
                var boundary = triggered(new BoundaryEvent(), step.id(), trigger);
                boundary.setCancelActivity(interrupting || trigger instanceof Trigger.Failure);
                yield boundary;
            }
            case Step.Scope(_, _, var byEvent, var body) -> {
                var scope = byEvent ? new EventSubProcess() : new SubProcess();
                fill(scope, body);
                yield scope;
            }
        };
    }

    private static EndEvent end(boolean terminates, String error) {
        var end = new EndEvent();
        if (terminates) end.addEventDefinition(new TerminateEventDefinition());
        if (error != null) end.addEventDefinition(failure(error));
        return end;
    }

    /** What the house does by itself begins in a transaction of its own. */
    private static ServiceTask service(String bean) {
        var task = new ServiceTask();
        task.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
        task.setImplementation("${" + bean + "}");
        task.setAsynchronous(true);
        return task;
    }

    private static UserTask handOver() {
        var task = new UserTask();
        task.setTaskListeners(List.of(listener("create"), listener("delete")));
        return task;
    }

    private static FlowableListener listener(String event) {
        var listener = new FlowableListener();
        listener.setEvent(event);
        listener.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
        listener.setImplementation("${" + EngineBeans.HANDOVER + "}");
        return listener;
    }

    private static Gateway gateway(Step.Kind kind, String defaultFlow) {
        var gateway = switch (kind) {
            case EXCLUSIVE -> new ExclusiveGateway();
            case INCLUSIVE -> new InclusiveGateway();
            case PARALLEL -> new ParallelGateway();
            case BY_EVENT -> new EventGateway();
        };
        if (!defaultFlow.isEmpty()) gateway.setDefaultFlow(defaultFlow);
        return gateway;
    }

    private <E extends Event> E triggered(E event, String id, Trigger trigger) {
        switch (trigger) {
            case Trigger.None _ -> event.setEventDefinitions(List.of());
            case Trigger.At _ -> {
                var timer = new TimerEventDefinition();
                timer.setTimeDate("${" + EngineBeans.MOMENT + ".of(execution,'" + id + "')}");
                event.addEventDefinition(timer);
            }
            case Trigger.Message(var name) -> {
                var message = new MessageEventDefinition();
                message.setMessageRef(messages.computeIfAbsent(name, this::declareMessage));
                event.addEventDefinition(message);
            }
            case Trigger.Failure(var code) -> event.addEventDefinition(code == null ? new ErrorEventDefinition() : failure(code));
        }
        return event;
    }

    private static ErrorEventDefinition failure(String code) {
        var failure = new ErrorEventDefinition();
        failure.setErrorCode(code);
        return failure;
    }

    private String declareMessage(String name) {
        var id = "message_" + messages.size();
        model.addMessage(new Message(id, name, null));
        return id;
    }
}
