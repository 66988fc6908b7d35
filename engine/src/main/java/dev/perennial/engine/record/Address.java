package dev.perennial.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A postal address in its parts, each of which may be missing. */
public record Address(String country, String province, String city, String district, String street, String line, String postcode) {

    /** The names of the parts, from the largest to the smallest. */
    public static final List<String> PARTS = List.of("country", "province", "city", "district", "street", "line", "postcode");

    /** An address of parts in the order of {@link #PARTS}; null when all are missing. */
    public static Address of(List<String> parts) {
        if (parts.stream().allMatch(Objects::isNull)) return null;
        return new Address(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5), parts.get(6));
    }

    /** The parts in the order of {@link #PARTS}. */
    public List<String> parts() {
        var parts = new ArrayList<String>(PARTS.size());
        parts.add(country);
        parts.add(province);
        parts.add(city);
        parts.add(district);
        parts.add(street);
        parts.add(line);
        parts.add(postcode);
        return parts;
    }
}
