package dev.perennial.crm.parties.contact;

import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;

/** One way to reach somebody: as it was written down, and in the form in which equal ones are equal. */
public record ContactPoint(@Required Kind kind, @Required @Search @MaxLength(320) String value, @DerivedFrom("value") @Search @MaxLength(320) String normalised, boolean primary) {

    /** What sort of way it is. */
    public enum Kind { PHONE, MOBILE, EMAIL, WECHAT, FAX, WEB }
}
