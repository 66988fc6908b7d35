package dev.perennial.crm.platform.sharing;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.access.Person;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Ground;
import dev.perennial.engine.access.Grounds;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works out what people may do with a record and on which grounds; for administrators, and for owners about what is theirs. */
@Component
class WhoSees {

    static final List<Action> ACTIONS = List.of(Action.READ, Action.CHANGE, Action.DELETE);

    private static final TypeName USERS = TypeName.of("platform/users");
    private static final String WORKING = "active eq true";

    /** One person with the grounds of each action, in the order of {@link #ACTIONS}. */
    record OfPerson(UUID user, String name, List<List<Ground>> grounds, TypeAccess access) {

        /** What he may not read he may not touch either. */
        boolean may(int action) {
            return holds(0) && holds(action);
        }

        private boolean holds(int action) {
            return grounds.get(action).stream().anyMatch(Ground::holds);
        }
    }

    /** People in the order of their names and the cursor of the next ones. */
    record People(List<OfPerson> items, String next) {}

    private final RecordReader reader;
    private final ActorBook book;
    private final Grounds grounds;

    WhoSees(RecordReader reader, ActorBook book, Grounds grounds) {
        this.reader = reader;
        this.book = book;
        this.grounds = grounds;
    }

    /** True for those who may know who sees the record. */
    static boolean mayKnow(Stored record, Actor by) {
        return by.rights().administrator() || by.user() != null && by.user().equals(record.holder().owner());
    }

    People page(Stored record, String q, String cursor, int limit, Actor by) {
        if (!mayKnow(record, by)) throw Refused.because(EngineRefusal.NOT_PERMITTED, record.type(), Action.READ);
        var page = reader.list(USERS, ListRequest.NEWEST.filtered(WORKING).searching(q).sorted("name").showing(List.of("name")).page(limit, cursor), by);
        return new People(of(record, page.items().stream().map(Stored::id).toList()), page.next());
    }

    OfPerson one(Stored record, UUID user, Actor by) {
        if (!mayKnow(record, by)) throw Refused.because(EngineRefusal.NOT_PERMITTED, record.type(), Action.READ);
        if (!reader.visible(USERS, List.of(user), by).contains(user)) throw Refused.because(EngineRefusal.NOT_FOUND, USERS, user);
        return of(record, List.of(user)).stream().findFirst().orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, USERS, user));
    }

    private List<OfPerson> of(Stored record, List<UUID> users) {
        var people = book.findAll(users);
        var roles = new HashSet<UUID>();
        people.values().forEach(person -> roles.addAll(person.membership().roles()));
        var says = book.rightsOf(roles);
        var about = grounds.of(record);
        var found = new ArrayList<OfPerson>();
        for (var user : users) if (people.containsKey(user)) found.add(of(people.get(user), record.type(), about, says));
        return found;
    }

    private static OfPerson of(Person person, TypeName type, Grounds.OfRecord about, Map<UUID, Map<TypeName, TypeAccess>> says) {
        var actor = person.acting(Actor.Via.SCREEN, person.rights(), Locale.ENGLISH);
        var byRole = new HashMap<UUID, TypeAccess>();
        for (var role : person.membership().roles()) {
            var access = says.getOrDefault(role, Map.of()).get(type);
            if (access != null) byRole.put(role, access);
        }
        return new OfPerson(person.id(), person.name(), ACTIONS.stream().map(action -> about.of(actor, byRole, action)).toList(), actor.on(type));
    }
}
