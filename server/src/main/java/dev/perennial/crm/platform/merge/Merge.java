package dev.perennial.crm.platform.merge;

import dev.perennial.engine.merge.Merging.State;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A merge as the ledger knows it: the others in their order, and the version that it left of the survivor. */
record Merge(UUID id, TypeName type, UUID into, Instant at, UUID by, long version, State state, UUID job, List<UUID> others) {}
