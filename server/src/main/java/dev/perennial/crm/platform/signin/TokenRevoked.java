package dev.perennial.crm.platform.signin;

import java.util.UUID;

/** A token opens nothing any more: whatever it holds open must close. */
record TokenRevoked(UUID token) {}
