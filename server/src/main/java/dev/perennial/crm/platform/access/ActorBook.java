package dev.perennial.crm.platform.access;

import dev.perennial.crm.platform.memory.BriefMemory;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.TypeName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Knows everybody who may act, remembered for a few seconds and until users, roles, teams or departments change. */
@Component
public class ActorBook {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final BriefMemory<UUID, Optional<Person>> people;
    private final People source;
    private final RoleBook roles;

    ActorBook(People source, RoleBook roles, @Qualifier("machineClock") InstantSource machineClock) {
        this.source = source;
        this.roles = roles;
        this.people = new BriefMemory<>(machineClock, REMEMBERED, MOST);
    }

    /** The user, empty when he does not exist or no longer works here. */
    public Optional<Person> find(UUID user) {
        return people.get(user, source::find);
    }

    /** Those of the users who work here, read afresh in the same few statements for any number of them. */
    public Map<UUID, Person> findAll(Collection<UUID> users) {
        return source.findAll(users);
    }

    /** What each of the roles says by itself. */
    public Map<UUID, Map<TypeName, TypeAccess>> rightsOf(Collection<UUID> roles) {
        return this.roles.each(roles);
    }

    /** The user as an actor with all his rights, for work done in his name. */
    public Optional<Actor> acting(UUID user, Actor.Via via, Locale asked) {
        return find(user).map(person -> person.acting(via, person.rights(), asked));
    }

    public void forgetAll() {
        people.forgetAll();
    }
}
