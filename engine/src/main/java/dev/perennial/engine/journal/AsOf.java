package dev.perennial.engine.journal;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A record as it stood at a moment, by taking back what the journal says happened since. */
@Component
public class AsOf {

    /** The record at the moment without hidden paths; empty before it came into being or for whom it is not visible now. */
    public Optional<Stored> read(TypeName type, UUID id, Instant moment, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
