package dev.perennial.crm.parties.naming;

import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.MaxLength;

/** The parts of a person's name. */
public record PersonName(@DerivedFrom("name") @MaxLength(80) String family, @DerivedFrom("name") @MaxLength(80) String given, PersonTitle title) {

    public static final PersonName UNKNOWN = new PersonName(null, null, null);

    /** True when neither family nor given name is known. */
    public boolean isBlank() {
        return blank(family) && blank(given);
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
