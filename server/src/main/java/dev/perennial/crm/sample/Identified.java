package dev.perennial.crm.sample;

import dev.perennial.engine.record.Values;
import java.util.UUID;

/** A record to be written under a certain id. */
record Identified(UUID id, Values values) {}
