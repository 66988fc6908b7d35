package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One run of a job, as the work sees it. */
public interface JobRun {

    /**
     * How far a step came.
     *
     * @param done how many rows the step did
     * @param rejected how many of the rows it looked at it had to reject
     * @param checkpoint from where to go on, as a record that becomes JSON; null when the work may as well begin again
     */
    record Reached(long done, long rejected, Object checkpoint) {}

    UUID id();

    /** Who asked for the job, with the rights he has now. */
    Actor by();

    /** What was asked for. */
    <T> T parameters(Class<T> type);

    /** Where an earlier run of the same job stopped. */
    <T> Optional<T> checkpoint(Class<T> type);

    /** Says how many rows there are, as soon as that is known. */
    void expect(long rows);

    /** Does one step and keeps its checkpoint in the same transaction (keep it under five seconds); stops the run when somebody asked for that. */
    void step(Supplier<Reached> effect);

    /** Keeps a figure of the result, for example the number of orders. */
    void figure(String name, Object value);

    /** The place of a result file that the requester may download; an earlier run may have begun it. */
    Path file(String name);
}
