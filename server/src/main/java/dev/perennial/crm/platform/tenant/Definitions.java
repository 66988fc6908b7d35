package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.layout.LayoutForms;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;

/** Where definitions stand, and what they hold, as the definitions' own readers need it. */
final class Definitions {

    static final TypeName FIELDS = TypeName.of("platform/custom-fields");
    static final TypeName TYPES = TypeName.of("platform/custom-types");

    /** The suite and schema of record types that the tenant made. */
    static final String SUITE = "custom";

    /** How many fields a tenant may add to one type. */
    static final int MOST_FIELDS = 64;

    private Definitions() {}

    static boolean isOne(TypeName type) {
        return type.equals(FIELDS) || type.equals(TYPES) || type.equals(LayoutForms.LAYOUTS);
    }

    /** True of a definition of a type or a field that is kept with its data and in force nowhere. */
    static boolean isShelved(Values definition) {
        return Boolean.TRUE.equals(definition.get("shelved")) || Boolean.TRUE.equals(definition.get("demands/shelved"));
    }

    static TypeName typeCalled(String plural) {
        return new TypeName(SUITE, plural);
    }

    static String address(String type, String key) {
        return type + "#" + key;
    }
}
