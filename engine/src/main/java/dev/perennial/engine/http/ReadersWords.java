package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Says the texts of one record type in the reader's language, where the house itself worded them and the table holds them in one language only. */
public interface ReadersWords {

    TypeName type();

    /** The texts by record, as far as the house worded them; only those that the reader was shown are replaced. */
    Map<UUID, Values> of(Collection<UUID> records, Actor reader);
}
