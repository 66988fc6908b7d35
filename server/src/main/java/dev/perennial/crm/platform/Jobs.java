package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import java.time.Duration;

/** The desk where work for the background is handed in. */
public interface Jobs {

    /**
     * Queues a job with the caller's transaction; it starts when that commits.
     *
     * @param kind the name of the {@link JobKind}
     * @param title what people read in the list of jobs, for example a file name
     * @param parameters what the work needs to know, as a record that becomes JSON
     */
    JobId submit(String kind, String title, Object parameters, Actor by);

    /** Waits until no job is queued or running; false when it took longer. */
    boolean awaitQuiet(Duration atMost);
}
