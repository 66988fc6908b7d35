package dev.perennial.engine.write;

import dev.perennial.engine.record.Field;

/** What a suite adds to every write of custom fields of some kinds: the form in which a value is kept, and what may be wrong with it. */
public interface FieldRule {

    /** The value in the form in which it is kept; a value that is none of the kind stays as it is. */
    Object settle(Field field, Object value);

    /** The code of what is wrong with a settled value, null when nothing is. */
    String flaw(Field field, Object value);
}
