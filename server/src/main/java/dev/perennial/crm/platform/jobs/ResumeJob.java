package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.JobId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Goes on with a job that failed or was cancelled, from where it stopped. */
public record ResumeJob(JobId job) implements Verb<Job> {

    @Component
    static class Handler implements VerbHandler<ResumeJob, Job> {

        private final JobRecords jobs;
        private final JobQueue queue;

        Handler(JobRecords jobs, JobQueue queue) {
            this.jobs = jobs;
            this.queue = queue;
        }

        @Override
        public Job handle(ResumeJob verb, Actor by) {
            var resumed = jobs.get(verb.job()).resumed();

            queue.keep(resumed);
            return jobs.get(verb.job());
        }

        @Override
        public boolean possibleOn(Job job) {
            return job.canGoOn();
        }
    }
}
