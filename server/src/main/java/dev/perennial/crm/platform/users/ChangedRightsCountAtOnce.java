package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.http.OtherServers;
import dev.perennial.engine.http.ServerNews;
import dev.perennial.engine.write.RecordChanged;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.JsonNode;

/** A change of users, roles, teams or departments counts from the next request on, and open streams begin anew with the new rights; other servers are told. */
@Component
class ChangedRightsCountAtOnce implements ServerNews {

    /** Whose rights changed; null stands for everybody's. */
    private record Told(UUID user) {}

    private final ActorBook actors;
    private final EventStreams streams;
    private final OtherServers others;

    ChangedRightsCountAtOnce(ActorBook actors, EventStreams streams, OtherServers others) {
        this.actors = actors;
        this.streams = streams;
        this.others = others;
    }

    @TransactionalEventListener
    void on(RecordChanged changed) {
        if (!PeopleTypes.ALL.contains(changed.type())) return;

        var user = changed.type().equals(PeopleTypes.USERS) ? changed.id() : null;
        count(user);
        others.tell(topic(), new Told(user));
    }

    private void count(UUID user) {
        actors.forgetAll();
        if (user == null) streams.closeEveryone();
        else streams.closeAll(user);
    }

    @Override
    public String topic() {
        return "rights";
    }

    @Override
    public void heard(JsonNode news) {
        var user = news.path("user");
        count(user.isString() ? UUID.fromString(user.asString()) : null);
    }
}
