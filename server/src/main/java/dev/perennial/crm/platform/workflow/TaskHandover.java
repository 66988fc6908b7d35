package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.workflow.HandedTasks.Handed;
import dev.perennial.crm.platform.workflow.plan.Step;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.task.service.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts the work that a process has for people into their inboxes, and takes it out when the process goes another way. */
@Component
class TaskHandover implements TaskListener {

    private static final String NO_LONGER_NEEDED = "process";

    private final Plans plans;
    private final HandedTasks handed;
    private final Inbox inbox;
    private final StepWords words;
    private final StepHands hands;
    private final DueTimes moments;

    TaskHandover(Plans plans, HandedTasks handed, Inbox inbox, StepWords words, StepHands hands, DueTimes moments) {
        this.plans = plans;
        this.handed = handed;
        this.inbox = inbox;
        this.words = words;
        this.hands = hands;
        this.moments = moments;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getEventName().equals(EVENTNAME_CREATE)) hand(task);
        else handed.take(task.getId()).ifPresent(open -> inbox.cancel(open.task(), NO_LONGER_NEEDED));
    }

    private void hand(DelegateTask task) {
        var step = (Step.HandOver) plans.of(task.getProcessDefinitionId()).step(task.getTaskDefinitionKey());
        var on = ProcessValues.record(task, step.words().on());
        var sentence = words.of(step.words(), on);
        var due = step.hands().due() == null ? null : moments.reckon(step.hands().due(), task).orElse(null);
        var candidates = hands.candidates(step.hands().candidates(), task);
        var assignee = step.hands().assignee().isEmpty() ? null : hands.user(step.hands().assignee(), task).orElse(null);
        var given = inbox.hand(new Inbox.NewTask(step.hands().kind(), sentence.code(), sentence.arguments(), on, candidates, assignee, due, step.verbs(), "process:" + task.getId()));
        handed.add(new Handed(task.getId(), task.getProcessInstanceId(), task.getTaskDefinitionKey(), on, step.verbs(), given));
    }
}
