package dev.perennial.engine.verb;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Values;
import java.util.UUID;

/** Hears of every verb that was carried out, still inside its transaction and errand: what it refuses takes the verb back. */
public interface AfterVerb {

    /**
     * The verb was carried out.
     *
     * @param record the changed or created record, null when a verb on a type changed none in particular
     * @param parameters the checked parameters, without the id
     */
    void done(DescribedVerb verb, UUID record, Values parameters, Actor by);
}
