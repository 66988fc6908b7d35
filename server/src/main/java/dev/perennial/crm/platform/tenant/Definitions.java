package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.layout.LayoutForms;
import dev.perennial.engine.record.TypeName;

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

    static TypeName typeCalled(String plural) {
        return new TypeName(SUITE, plural);
    }

    static String address(String type, String key) {
        return type + "#" + key;
    }
}
