package dev.perennial.crm.platform.workflow;

import static dev.perennial.crm.platform.PlatformRefusal.PROCESS_NOT_ACTIVE;

import dev.perennial.crm.platform.Processes;
import dev.perennial.crm.platform.workflow.EngineNews.MessageAwaited;
import dev.perennial.crm.platform.workflow.ProcessBook.Instance;
import dev.perennial.crm.platform.workflow.ProcessBook.State;
import dev.perennial.crm.platform.workflow.plan.Plan;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts, cancels and tells processes. */
@Component
class ProcessDesk implements Processes {

    /** The variable with the id of the instance itself. */
    static final String INSTANCE = "instance";

    private final WorkflowEngine engine;
    private final ProcessBook book;
    private final DeployedDefinitions definitions;
    private final IncidentBook incidents;
    private final Planting planting;
    private final OneTransaction transaction;
    private final InstantSource clock;

    ProcessDesk(WorkflowEngine engine, ProcessBook book, DeployedDefinitions definitions, IncidentBook incidents, Planting planting, OneTransaction transaction, @Qualifier("businessClock") InstantSource businessClock) {
        this.engine = engine;
        this.book = book;
        this.definitions = definitions;
        this.incidents = incidents;
        this.planting = planting;
        this.transaction = transaction;
        this.clock = businessClock;
    }

    @Override
    public void start(String key, RecordRef record, Map<String, Object> variables, String businessKey) {
        planting.await();
        transaction.of(() -> {
            var definition = definitions.active(key).orElseThrow(() -> Refused.because(PROCESS_NOT_ACTIVE, key));
            var starter = Errand.running().map(errand -> errand.by().user()).orElse(null);
            var instance = new Instance(UUID.randomUUID().toString(), definition.id(), key, record, starter, State.RUNNING, clock.instant(), null, null);
            if (book.open(instance, businessKey)) begin(instance, definition.engineId(), variables);
            return instance;
        });
    }

    private void begin(Instance instance, String engineId, Map<String, Object> variables) {
        var kept = ProcessValues.kept(variables);
        kept.put(Plan.RECORD, ProcessValues.kept(instance.record()));
        kept.put(INSTANCE, instance.id());
        runtime().createProcessInstanceBuilder().processDefinitionId(engineId).predefineProcessInstanceId(instance.id()).variables(kept).start();
    }

    @Override
    public void cancel(RecordRef record, String reason) {
        transaction.of(() -> {
            var running = book.running(record);
            running.forEach(instance -> {
                book.end(instance.id(), State.CANCELLED, reason);
                incidents.closeAll(instance);
                runtime().deleteProcessInstance(instance.id(), reason);
            });
            return running.size();
        });
    }

    @Override
    public void signal(RecordRef record, String message) {
        transaction.of(() -> {
            var running = book.running(record);
            running.forEach(instance -> tell(instance, message));
            return running.size();
        });
    }

    private void tell(Instance instance, String message) {
        var waiting = runtime().createExecutionQuery().processInstanceId(instance.id()).messageEventSubscriptionName(message).list();
        if (waiting.isEmpty()) book.keepMessage(instance.id(), message);
        else waiting.forEach(execution -> runtime().messageEventReceived(message, execution.getId()));
    }

    /** The engine is in the middle of something when it says that it waits: a message that came before is handed over at the end of the transaction. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MessageAwaited awaited) {
        if (book.takeMessage(awaited.instance(), awaited.message())) runtime().messageEventReceived(awaited.message(), awaited.execution());
    }

    private RuntimeService runtime() {
        return engine.get().getRuntimeService();
    }
}
