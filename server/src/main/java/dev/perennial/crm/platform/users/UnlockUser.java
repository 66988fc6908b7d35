package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.crm.platform.signin.SignInLog;
import dev.perennial.crm.platform.signin.Throttle;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Lets somebody try again who was locked out after too many wrong passwords. */
public record UnlockUser(UserId user) implements Verb<User> {

    @Component
    static class Handler implements VerbHandler<UnlockUser, User> {

        private final Users users;
        private final Throttle throttle;
        private final SignInLog log;

        Handler(Users users, Throttle throttle, SignInLog log) {
            this.users = users;
            this.throttle = throttle;
            this.log = log;
        }

        @Override
        public User handle(UnlockUser verb, Actor by) {
            var user = users.get(verb.user());

            throttle.forgive(user.username());
            log.add(Outcome.UNLOCKED, user.username(), verb.user().value(), by);
            return user;
        }
    }
}
