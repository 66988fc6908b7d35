package dev.perennial.crm.platform.workflow;

import java.util.Set;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.delegate.event.FlowableMessageEvent;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hears from the engine that work waits, that a process ended, or that one came to a place where it waits for a message. */
@Component
class EngineNews implements FlowableEventListener {

    /** Something can be done as soon as the transaction is committed. */
    record WorkWaits() {}

    /** An instance waits for a message at an execution. */
    record MessageAwaited(String instance, String execution, String message) {}

    static final Set<FlowableEngineEventType> HEARD = Set.of(FlowableEngineEventType.ENTITY_CREATED, FlowableEngineEventType.ACTIVITY_MESSAGE_WAITING, FlowableEngineEventType.PROCESS_COMPLETED,
            FlowableEngineEventType.PROCESS_COMPLETED_WITH_TERMINATE_END_EVENT, FlowableEngineEventType.PROCESS_COMPLETED_WITH_ERROR_END_EVENT);

    private final ApplicationEventPublisher events;
    private final ProcessBook book;

    EngineNews(ApplicationEventPublisher events, ProcessBook book) {
        this.events = events;
        this.book = book;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableMessageEvent waiting) events.publishEvent(new MessageAwaited(waiting.getProcessInstanceId(), waiting.getExecutionId(), waiting.getMessageName()));
        else if (event instanceof FlowableEngineEntityEvent told && told.getEntity() instanceof JobEntity) events.publishEvent(new WorkWaits());
        else if (event instanceof FlowableEngineEntityEvent told && event.getType() != FlowableEngineEventType.ENTITY_CREATED) book.end(told.getProcessInstanceId(), ProcessBook.State.ENDED, null);
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    @Override
    public boolean isFireOnTransactionLifecycleEvent() {
        return false;
    }

    @Override
    public String getOnTransaction() {
        return null;
    }
}
