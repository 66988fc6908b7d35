package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Form;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TenantModel;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is drawn so far from the definitions; a field that looks at others is drawn after them. */
final class DrawnModel implements KnownTypes {

    private final Map<TypeName, Blueprint> known = new LinkedHashMap<>();
    private final Map<TypeName, List<Field>> fields = new LinkedHashMap<>();
    private final List<Blueprint> types;

    DrawnModel(Collection<Blueprint> ofCode, List<Blueprint> types) {
        this.types = types;
        ofCode.forEach(type -> known.put(type.name(), type));
        types.forEach(type -> known.put(type.name(), type));
    }

    @Override
    public Optional<Blueprint> find(TypeName type) {
        return Optional.ofNullable(known.get(type));
    }

    void add(TypeName type, Field field) {
        fields.computeIfAbsent(type, _ -> new ArrayList<>()).add(field);
        known.computeIfPresent(type, (_, blueprint) -> blueprint.with(List.of(field)));
    }

    /** The model, the fields of each type in the order given, with the forms; with amounts in the firm's own currency where it has one. */
    TenantModel model(List<Path> order, Map<TypeName, List<Form>> forms, boolean converts) {
        fields.values().forEach(list -> list.sort(Comparator.comparingInt(field -> order.indexOf(field.path()))));
        return new TenantModel(types, fields, forms, converts);
    }
}
