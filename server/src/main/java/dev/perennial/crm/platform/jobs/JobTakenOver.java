package dev.perennial.crm.platform.jobs;

import java.util.UUID;

/** Another server took the job over because this one had been silent for too long; what it did since must not count. */
class JobTakenOver extends RuntimeException {

    JobTakenOver(UUID job) {
        super("job " + job + " was taken over by another server", null, false, false);
    }
}
