package dev.perennial.engine.write;

import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.UUID;

/** Announced inside the writing transaction after a record was stored and journalled; imports of history announce nothing; the values are those stored. */
public record RecordChanged(TypeName type, UUID id, long version, Act act, UUID by, Values values) {}
