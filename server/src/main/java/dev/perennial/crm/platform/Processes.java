package dev.perennial.crm.platform;

import dev.perennial.engine.record.RecordRef;
import java.util.Map;

/** The desk for processes that lead a record through several hands; all of it happens in the caller's transaction. */
public interface Processes {

    /**
     * Starts the active definition of the process for the record, on behalf of whoever acts; a second start of the same process with the same business key changes nothing.
     *
     * @param variables further values the steps may use: texts, numbers, truths, moments and {@link RecordRef}s
     */
    void start(String key, RecordRef record, Map<String, Object> variables, String businessKey);

    /** Ends all processes that run for the record; their open tasks are cancelled. */
    void cancel(RecordRef record, String reason);

    /** Hands a message to the processes of the record; one that does not wait for it yet finds it when it comes there. */
    void signal(RecordRef record, String message);
}
