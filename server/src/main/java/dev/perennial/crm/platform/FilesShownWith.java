package dev.perennial.crm.platform;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;

/** Says that the files of a record type tell as much as one of its fields: whoever may not see that field does not see the files either. Suites add theirs as beans. */
public interface FilesShownWith {

    TypeName type();

    Path field();
}
