package dev.perennial.engine.custom;

import dev.perennial.engine.list.LinkedFigures;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out the derived values of records, one question to the database for each lookup and roll-up however many records there are. */
@Component
public class DerivedValues {

    private final DerivedTypes types;
    private final Blueprints blueprints;
    private final StoredRecords records;
    private final LinkedFigures linked;
    private final ObjectProvider<ExchangeRates> rates;

    DerivedValues(DerivedTypes types, Blueprints blueprints, StoredRecords records, LinkedFigures linked, ObjectProvider<ExchangeRates> rates) {
        this.types = types;
        this.blueprints = blueprints;
        this.records = records;
        this.linked = linked;
        this.rates = rates;
    }

    /** True of types that have derived fields. */
    public boolean concerns(Blueprint blueprint) {
        return !types.of(blueprint).isEmpty();
    }

    /** The values of records that are being written, with their derived values; figures over linking records stay as they were, for those write them. */
    public List<Values> settled(Blueprint blueprint, List<Values> before, List<Values> given) {
        var derived = types.of(blueprint);
        if (derived.isEmpty()) return given;
        var settled = new ArrayList<Values>(given.size());
        for (var i = 0; i < given.size(); i++) settled.add(withFiguresOf(before.get(i), given.get(i), derived));
        lookUp(derived, settled);
        for (var i = 0; i < settled.size(); i++) settled.set(i, withBase(derived, before.get(i), withFormulas(derived, settled.get(i))));
        return settled;
    }

    /** All derived values of stored records anew. */
    Map<UUID, Values> recalculated(Blueprint blueprint, Map<UUID, Stored> stored) {
        var derived = types.of(blueprint);
        var ids = List.copyOf(stored.keySet());
        var settled = new ArrayList<>(ids.stream().map(id -> stored.get(id).values()).toList());
        for (var field : derived.rollUps()) {
            var figures = linked.figures((Derivation.RollUp) field.extras().derivation(), field.kind(), ids);
            for (var i = 0; i < ids.size(); i++) settled.set(i, put(settled.get(i), field.path(), figures.getOrDefault(ids.get(i), ofNone(field))));
        }
        lookUp(derived, settled);
        var recalculated = new LinkedHashMap<UUID, Values>();
        for (var i = 0; i < ids.size(); i++) recalculated.put(ids.get(i), withBase(derived, stored.get(ids.get(i)).values(), withFormulas(derived, settled.get(i))));
        return recalculated;
    }

    private static Values withFiguresOf(Values before, Values given, DerivedType derived) {
        var values = given;
        for (var field : derived.rollUps()) {
            var known = before.get(field.path());
            values = put(values, field.path(), known == null ? ofNone(field) : known);
        }
        return values;
    }

    /** What a figure is while no record links here. */
    private static Object ofNone(Field field) {
        return field.kind() instanceof FieldKind.Whole && ((Derivation.RollUp) field.extras().derivation()).figure() == Derivation.Figure.COUNT ? 0L : null;
    }

    private void lookUp(DerivedType derived, List<Values> settled) {
        var byType = new HashMap<TypeName, Set<UUID>>();
        for (var field : derived.lookups()) {
            var lookup = (Derivation.Lookup) field.extras().derivation();
            for (var values : settled) if (values.get(lookup.through()) instanceof UUID id) byType.computeIfAbsent(lookup.target(), _ -> new HashSet<>()).add(id);
        }
        var found = new HashMap<UUID, Values>();
        byType.forEach((type, ids) -> {
            if (blueprints.find(type).isPresent()) records.read(type, ids).forEach((id, record) -> found.put(id, record.isDeleted() ? Values.NONE : record.values()));
        });
        for (var field : derived.lookups()) {
            var lookup = (Derivation.Lookup) field.extras().derivation();
            for (var i = 0; i < settled.size(); i++) {
                var values = settled.get(i);
                var there = values.get(lookup.through()) instanceof UUID id ? found.getOrDefault(id, Values.NONE) : Values.NONE;
                settled.set(i, put(values, field.path(), there.get(lookup.from())));
            }
        }
    }

    private static Values withFormulas(DerivedType derived, Values given) {
        var values = given;
        for (var field : derived.formulas()) {
            var formula = derived.formula(field);
            values = put(values, field.path(), formula == null ? null : formula.value(values));
        }
        return values;
    }

    private Values withBase(DerivedType derived, Values before, Values given) {
        var known = derived.amounts().isEmpty() ? null : rates.getIfAvailable();
        if (known == null) return given;
        var values = given;
        for (var reckoned : new BaseReckoning(derived.blueprint().converting(), derived.amounts(), known).of(before, given).entrySet()) values = put(values, reckoned.getKey(), reckoned.getValue());
        return values;
    }

    private static Values put(Values values, Path path, Object value) {
        if (value == null) return values.has(path) ? values.without(path) : values;
        return Canonical.same(values.get(path), value) ? values : values.with(path, value);
    }
}
