package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.signin.Sessions;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Shuts the door for somebody who no longer works here; his records and his name stay. */
public record DeactivateUser(UserId user) implements Verb<User> {

    @Component
    static class Handler implements VerbHandler<DeactivateUser, User> {

        private final Users users;
        private final Sessions sessions;

        Handler(Users users, Sessions sessions) {
            this.users = users;
            this.sessions = sessions;
        }

        @Override
        public User handle(DeactivateUser verb, Actor by) {
            var shutOut = users.get(verb.user()).withActive(false);

            users.put(shutOut);
            sessions.endAllOf(verb.user().value(), null);
            return shutOut;
        }

        @Override
        public boolean possibleOn(User user) {
            return user.active();
        }
    }
}
