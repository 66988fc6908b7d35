package dev.perennial.engine.http;

import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows records that belong to another and are seen with it: whoever may see that one hears of a change of it when one of them comes or goes. */
public interface BelongingRecords {

    TypeName type();

    /** To which record each of them belongs. */
    Map<UUID, RecordRef> owners(Collection<UUID> records);
}
