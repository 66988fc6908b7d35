package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.workflow.plan.Step;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells people what a notice of a process says; once, because it is told in the transaction that ends the step. */
@Component
class NoticeGiver implements JavaDelegate {

    private final Plans plans;
    private final StepWords words;
    private final StepHands hands;
    private final Inbox inbox;

    NoticeGiver(Plans plans, StepWords words, StepHands hands, Inbox inbox) {
        this.plans = plans;
        this.words = words;
        this.hands = hands;
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = (Step.Notice) plans.running(execution).step(execution.getCurrentActivityId());
        var about = ProcessValues.record(execution, notice.words().on());
        var sentence = words.of(notice.words(), about);
        inbox.notice(sentence.code(), sentence.arguments(), about, hands.candidates(notice.to(), execution), "process:" + UUID.randomUUID());
    }
}
