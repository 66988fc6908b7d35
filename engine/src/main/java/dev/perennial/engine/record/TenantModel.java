package dev.perennial.engine.record;

import java.util.List;
import java.util.Map;

/** What a tenant made: record types of his own, and fields, added to any type. */
public record TenantModel(List<Blueprint> types, Map<TypeName, List<Field>> fields) {

    public static final TenantModel NOTHING = new TenantModel(List.of(), Map.of());

    public TenantModel {
        types = List.copyOf(types);
        fields = Map.copyOf(fields);
    }
}
