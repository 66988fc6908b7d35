package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;

/** A sort of work that runs in the background; each is one bean. */
public interface JobKind {

    /** The name under which jobs of this kind are asked for and labelled, for example {@code orders.import-online-retail}. */
    String name();

    /** By which door the writes of the job come in. */
    default Actor.Via via() {
        return Actor.Via.PROCESS;
    }

    /**
     * Does the work in steps, beginning after the checkpoint if there is one: after a crash, a stop or a failure the same job is run again.
     *
     * @throws Exception when the work cannot be done; a {@link dev.perennial.engine.refusal.Refused} is told to the one who asked in his language
     */
    void run(JobRun run) throws Exception;
}
