package dev.perennial.crm.platform.signin;

import java.util.UUID;

/** A session was signed out or revoked: whatever it holds open must close. */
public record SessionEnded(UUID session, UUID user) {}
