package dev.perennial.engine.custom;

import dev.perennial.engine.list.LinkedFigures;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * After a write, brings up to date what other records look up from the written ones or roll up over them, and so on from there; in the
 * same transaction, without new versions, because what follows from facts is no fact of its own.
 */
@Component
public class FollowingValues {

    /** So many records follow in the transaction of their cause; where more would, the whole type follows in the background. */
    static final int MOST_AT_ONCE = 500;

    private final DerivedTypes types;
    private final DerivedValues derived;
    private final Blueprints blueprints;
    private final StoredRecords records;
    private final LinkedFigures linked;
    private final DerivedRows rows;
    private final ObjectProvider<LaterRecalculation> later;

    FollowingValues(DerivedTypes types, DerivedValues derived, Blueprints blueprints, StoredRecords records, LinkedFigures linked, DerivedRows rows, ObjectProvider<LaterRecalculation> later) {
        this.types = types;
        this.derived = derived;
        this.blueprints = blueprints;
        this.records = records;
        this.linked = linked;
        this.rows = rows;
        this.later = later;
    }

    /** One record before and after; null where it did not live. */
    public record Step(UUID id, Values before, Values after) {

        boolean changes(Path path) {
            return (before == null) != (after == null) || !Canonical.same(before.get(path), after.get(path));
        }
    }

    /** Lets others follow what was written. */
    public void follow(TypeName type, List<Step> written) {
        var dependents = types.dependentsOf(type);
        if (dependents.isEmpty() || written.isEmpty()) return;
        var affected = new LinkedHashMap<TypeName, Set<UUID>>();
        for (var dependent : dependents) {
            var ids = switch (dependent.field().extras().derivation()) {
                case Derivation.Lookup lookup -> lookingUp(dependent.type(), lookup, written);
                case Derivation.RollUp rollUp -> rolledUp(rollUp, written);
                case Derivation.Formula _, Derivation.Conversion _ -> Set.<UUID>of();
            };
            if (!ids.isEmpty()) affected.computeIfAbsent(dependent.type().name(), _ -> new HashSet<>()).addAll(ids);
        }
        affected.forEach((name, ids) -> {
            if (ids.size() > MOST_AT_ONCE) later.ifAvailable(jobs -> jobs.recalculate(name));
            else recalculate(name, ids);
        });
    }

    private Set<UUID> lookingUp(Blueprint type, Derivation.Lookup lookup, List<Step> written) {
        var changed = written.stream().filter(step -> step.changes(lookup.from())).map(Step::id).toList();
        return changed.isEmpty() ? Set.of() : linked.linking(type.name(), lookup.through().text(), changed, MOST_AT_ONCE + 1);
    }

    private static Set<UUID> rolledUp(Derivation.RollUp rollUp, List<Step> written) {
        var parents = new HashSet<UUID>();
        for (var step : written) {
            var matters = step.changes(rollUp.by()) || rollUp.value() != null && step.changes(rollUp.value()) || rollUp.filtered().stream().anyMatch(step::changes);
            if (!matters) continue;
            if (step.before() != null && step.before().get(rollUp.by()) instanceof UUID id) parents.add(id);
            if (step.after() != null && step.after().get(rollUp.by()) instanceof UUID id) parents.add(id);
        }
        return parents;
    }

    /** Works the derived values of these records out anew, and lets others follow where something changed. */
    public void recalculate(TypeName type, Collection<UUID> ids) {
        var blueprint = blueprints.find(type).orElse(null);
        if (blueprint == null || !derived.concerns(blueprint)) return;
        // locked first, looked at afterwards: whoever waited for the lock must see what its holder wrote
        var locked = records.lock(type, ids);
        var after = derived.recalculated(blueprint, locked);
        var steps = new ArrayList<Step>();
        var changed = new LinkedHashMap<UUID, Values>();
        locked.forEach((id, record) -> {
            if (isSame(blueprint, record, after.get(id))) return;
            changed.put(id, after.get(id));
            if (!record.isDeleted()) steps.add(new Step(id, record.values(), after.get(id)));
        });
        rows.update(blueprint, changed);
        changed.forEach((id, values) -> records.remember(locked.get(id), values));
        follow(type, steps);
    }

    private static boolean isSame(Blueprint blueprint, Stored record, Values after) {
        return blueprint.customFields().stream().allMatch(field -> Canonical.same(record.values().get(field.path()), after.get(field.path())));
    }
}
