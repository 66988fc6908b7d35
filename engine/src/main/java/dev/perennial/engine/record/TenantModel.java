package dev.perennial.engine.record;

import java.util.List;
import java.util.Map;

/** What a tenant made: record types of his own, fields added to any type, forms by which types are shown and filled in, and whether amounts are also told in his own currency. */
public record TenantModel(List<Blueprint> types, Map<TypeName, List<Field>> fields, Map<TypeName, List<Form>> forms, boolean converts) {

    public static final TenantModel NOTHING = new TenantModel(List.of(), Map.of());

    public TenantModel {
        types = List.copyOf(types);
        fields = Map.copyOf(fields);
        forms = Map.copyOf(forms);
    }

    public TenantModel(List<Blueprint> types, Map<TypeName, List<Field>> fields) {
        this(types, fields, Map.of(), false);
    }
}
