package dev.perennial.engine.access;

import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import org.springframework.stereotype.Component;

/** Says of a single record whether somebody may do something with it. */
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

    /** Whether the actor may bring a record into being for this holder. */
    public boolean mayCreate(Actor actor, TypeName type, Stored.Holder holder) {
        return reaches.of(actor, Action.CREATE, type).holds(holder);
    }
}
