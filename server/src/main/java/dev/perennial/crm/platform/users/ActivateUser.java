package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Opens the door again for somebody who had been deactivated. */
public record ActivateUser(UserId user) implements Verb<User> {

    @Component
    static class Handler implements VerbHandler<ActivateUser, User> {

        private final Users users;

        Handler(Users users) {
            this.users = users;
        }

        @Override
        public User handle(ActivateUser verb, Actor by) {
            var back = users.get(verb.user()).withActive(true);

            users.put(back);
            return back;
        }

        @Override
        public boolean possibleOn(User user) {
            return !user.active();
        }
    }
}
