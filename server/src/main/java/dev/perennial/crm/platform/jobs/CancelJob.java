package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.JobId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Stops a job after its present step; what it did stays done. */
public record CancelJob(JobId job) implements Verb<Job> {

    @Component
    static class Handler implements VerbHandler<CancelJob, Job> {

        private final JobRecords jobs;
        private final JobQueue queue;

        Handler(JobRecords jobs, JobQueue queue) {
            this.jobs = jobs;
            this.queue = queue;
        }

        @Override
        public Job handle(CancelJob verb, Actor by) {
            var cancelled = jobs.get(verb.job()).cancelled();

            queue.keep(cancelled);
            return jobs.get(verb.job());
        }

        @Override
        public boolean possibleOn(Job job) {
            return job.isUnderWay();
        }
    }
}
