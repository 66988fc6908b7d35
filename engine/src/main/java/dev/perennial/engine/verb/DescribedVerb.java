package dev.perennial.engine.verb;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.TypeName;

/**
 * A verb as catalogue and forms see it.
 *
 * @param parameters the parameters without the id, described like the fields of a record
 */
public record DescribedVerb(TypeName type, String name, Reach reach, Blueprint parameters) {

    /** On what the verb works: a record, the type as a whole, or a record it brings into being. */
    public enum Reach { RECORD, TYPE, CREATING }
}
