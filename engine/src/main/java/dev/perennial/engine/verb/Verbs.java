package dev.perennial.engine.verb;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.Draft;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All verbs of the house: finds, binds and invokes them, each in one transaction. */
@Component
public class Verbs {

    /** The verbs of a type, by name. */
    public List<DescribedVerb> of(TypeName type) {
        throw new UnsupportedOperationException();
    }

    public Optional<DescribedVerb> find(TypeName type, String verb) {
        throw new UnsupportedOperationException();
    }

    /** The verb that {@code POST /{plural}} is, if the type has one. */
    public Optional<DescribedVerb> creating(TypeName type) {
        throw new UnsupportedOperationException();
    }

    /**
     * Carries the verb out and returns the changed record.
     *
     * @param id the record, null for verbs on the type
     * @param expectedVersion the version the caller saw, or null when he does not care
     */
    public Stored invoke(TypeName type, UUID id, String verb, Draft parameters, Long expectedVersion, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The verbs that the actor may ask of the record as it stands. */
    public List<String> possible(Stored record, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
