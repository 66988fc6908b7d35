package dev.perennial.crm.platform.access;

import dev.perennial.crm.platform.memory.BriefMemory;
import dev.perennial.engine.access.Actor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
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

    ActorBook(People source, @Qualifier("machineClock") InstantSource machineClock) {
        this.source = source;
        this.people = new BriefMemory<>(machineClock, REMEMBERED, MOST);
    }

    /** The user, empty when he does not exist or no longer works here. */
    public Optional<Person> find(UUID user) {
        return people.get(user, source::find);
    }

    /** The user as an actor with all his rights, for work done in his name. */
    public Optional<Actor> acting(UUID user, Actor.Via via, Locale asked) {
        return find(user).map(person -> person.acting(via, person.rights(), asked));
    }

    public void forgetAll() {
        people.forgetAll();
    }
}
