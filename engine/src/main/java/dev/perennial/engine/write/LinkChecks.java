package dev.perennial.engine.write;

import static org.jooq.impl.DSL.any;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds links that lead nowhere, or to records that the writer may not see; both look alike to him. */
@Component
public class LinkChecks {

    private final DSLContext sql;
    private final RecordReader reader;
    private final Blueprints blueprints;

    public LinkChecks(DSLContext sql, RecordReader reader, Blueprints blueprints) {
        this.sql = sql;
        this.reader = reader;
        this.blueprints = blueprints;
    }

    /** Later steps may rely on every new link to lead to a living record that the actor sees; one statement for each type linked to. */
    public void check(Blueprint blueprint, Values before, Values after, Actor actor, Consumer<Finding> findings) {
        var places = new LinkedHashMap<TypeName, Map<UUID, List<String>>>();
        LinkPlaces.visitNew(blueprint, before, after, (target, id, place) ->
                places.computeIfAbsent(target, _ -> new LinkedHashMap<>()).computeIfAbsent(id, _ -> new ArrayList<>()).add(place));
        places.forEach((target, byId) -> {
            var known = reachable(target, byId.keySet(), actor);
            byId.forEach((id, where) -> {
                if (!known.contains(id)) where.forEach(place -> findings.accept(Finding.at(place, "NO_SUCH_RECORD")));
            });
        });
    }

    public boolean isKnown(TypeName target) {
        return blueprints.find(target).isPresent();
    }

    /** Those of the records that the actor may see; for an errand, which does what its verb promises, those that live. */
    public Set<UUID> reachable(TypeName target, Collection<UUID> ids, Actor actor) {
        if (!isKnown(target)) return Set.of();
        return Errand.running().isPresent() ? living(target, ids) : reader.visible(target, ids, actor);
    }

    /** Those of the records that live. */
    public Set<UUID> living(TypeName target, Collection<UUID> ids) {
        var blueprint = blueprints.find(target);
        if (blueprint.isEmpty() || ids.isEmpty()) return Set.of();
        return new HashSet<>(sql.select(Columns.ID).from(Columns.main(blueprint.get()))
                .where(Columns.ID.eq(any(ids.toArray(UUID[]::new)))).and(Columns.DELETED_AT.isNull()).fetch(Columns.ID));
    }
}
