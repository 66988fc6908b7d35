package dev.perennial.crm.platform.jobs;

/** The run ends after a step because somebody asked for that or because the server goes down. */
class JobStopped extends RuntimeException {

    JobStopped() {
        super("stopped", null, false, false);
    }
}
