package dev.perennial.crm.parties.address;

import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Search;

/** A postal address: in parts (province, city, district, street) as far as they are known, the rest or the whole as one line. */
public record Address(
        @MaxLength(60) String label,
        @MaxLength(60) String country,
        @MaxLength(60) String province,
        @Search @MaxLength(60) String city,
        @MaxLength(60) String district,
        @MaxLength(120) String street,
        @MaxLength(400) String line,
        @MaxLength(20) String postcode) {}
