package dev.perennial.engine.access;

import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of single records whether somebody may do something with them. */
@Component
public class Policy {

    private final Reaches reaches;
    private final Criteria criteria;

    public Policy(Reaches reaches, Criteria criteria) {
        this.reaches = reaches;
        this.criteria = criteria;
    }

    /** Whether the actor may do it to the record as stored; what he may not read he may not touch either. */
    public boolean may(Actor actor, Action action, Stored record) {
        if (action != Action.READ && !may(actor, Action.READ, record)) return false;
        var reach = reaches.of(actor, action, record.type());
        return reach.holds(record.holder()) || !reach.shared().isNothing() && criteria.meets(record.type(), record.id(), reach.shared(), actor);
    }

    /** Those of the records, all of one type, to which the actor may do it; asked of the database once for all of them. */
    public Set<UUID> among(Collection<Stored> records, Action action, Actor actor) {
        if (records.isEmpty()) return Set.of();
        var reach = reaches.of(actor, action, records.iterator().next().type());
        var allowed = records.stream().filter(record -> reach.holds(record.holder())).map(Stored::id).collect(Collectors.toCollection(HashSet::new));
        var others = records.stream().map(Stored::id).filter(id -> !allowed.contains(id)).toList();
        if (!others.isEmpty() && !reach.shared().isNothing()) allowed.addAll(criteria.meeting(records.iterator().next().type(), others, reach.shared(), actor));
        if (action != Action.READ) allowed.retainAll(among(records, Action.READ, actor));
        return allowed;
    }

    /** Whether the actor may share the record: what was only shared with him he does not pass on. */
    public boolean mayShare(Actor actor, Stored record) {
        return may(actor, Action.READ, record) && reaches.of(actor, Action.CHANGE, record.type()).holds(record.holder());
    }

    /** Whether the actor may bring a record into being for this holder. */
    public boolean mayCreate(Actor actor, TypeName type, Stored.Holder holder) {
        return reaches.of(actor, Action.CREATE, type).holds(holder);
    }
}
