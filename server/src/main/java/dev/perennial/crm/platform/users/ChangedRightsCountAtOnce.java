package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.write.RecordChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A change of users, roles, teams or departments counts from the next request on, and open streams begin anew with the new rights. */
@Component
class ChangedRightsCountAtOnce {

    private final ActorBook actors;
    private final EventStreams streams;

    ChangedRightsCountAtOnce(ActorBook actors, EventStreams streams) {
        this.actors = actors;
        this.streams = streams;
    }

    @TransactionalEventListener
    void on(RecordChanged changed) {
        if (!PeopleTypes.ALL.contains(changed.type())) return;

        actors.forgetAll();
        if (changed.type().equals(PeopleTypes.USERS)) streams.closeAll(changed.id());
        else streams.closeEveryone();
    }
}
