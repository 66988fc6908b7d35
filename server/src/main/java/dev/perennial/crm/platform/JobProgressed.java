package dev.perennial.crm.platform;

import java.util.UUID;

/** A job began, came further or ended; announced about twice a second at most. */
public record JobProgressed(JobId job, UUID owner) {}
