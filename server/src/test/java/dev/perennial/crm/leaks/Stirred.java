package dev.perennial.crm.leaks;

import dev.perennial.engine.record.TypeName;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the journal stood before some records of every type were changed once more, which ones were, and how the streams of a user are ended. */
record Stirred(long position, Map<TypeName, Set<UUID>> records, Consumer<UUID> hangUp) {}
