package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.CustomTypeId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;

/** A record type that the tenant made; its fields beyond name and number are custom fields. Its names in addresses follow from the labels unless they are given. A shelved one is in force nowhere and keeps its records. */
@RecordType(suite = "platform", one = "custom-type", many = "custom-types", defaultSort = "plural", merges = false)
public record CustomType(
        CustomTypeId id,
        @Unique @Title @Search @Listed @MaxLength(40) String plural,
        @Listed @MaxLength(40) String one,
        @Listed Many many,
        Single single,
        Naming naming,
        @MaxLength(10) String prefix,
        @LongText(2_000) String description,
        boolean shelved) {

    /** What many of them are called, in each language; one language is enough. */
    public record Many(@Listed @MaxLength(80) String en, @Listed @MaxLength(80) String zh) {}

    /** What one of them is called. */
    public record Single(@MaxLength(80) String en, @MaxLength(80) String zh) {}

    /** What the field is called that names a record. */
    public record Naming(@MaxLength(80) String en, @MaxLength(80) String zh) {}
}
