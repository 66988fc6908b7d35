package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How records of one type speak to their reader: in his language where the house worded them, and without what only some may read. */
public interface ReadersWords {

    TypeName type();

    /** The texts by record, as far as the house worded them; only those that the reader was shown are replaced. */
    default Map<UUID, Values> of(Collection<UUID> records, Actor reader) {
        return Map.of();
    }

    /** What the reader is shown of the record's values, where some of them are not for everybody who may see the record. */
    default Values shown(Values values, Actor reader) {
        return values;
    }
}
