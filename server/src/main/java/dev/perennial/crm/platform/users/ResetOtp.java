package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.signin.OneTimePasswords;
import dev.perennial.crm.platform.signin.Sessions;
import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.crm.platform.signin.SignInLog;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Lets somebody in by his password alone again who has lost his authenticator; wherever it was signed in, it no longer is. */
public record ResetOtp(UserId user) implements Verb<User> {

    @Component
    static class Handler implements VerbHandler<ResetOtp, User> {

        private final Users users;
        private final OneTimePasswords oneTimePasswords;
        private final Sessions sessions;
        private final SignInLog log;

        Handler(Users users, OneTimePasswords oneTimePasswords, Sessions sessions, SignInLog log) {
            this.users = users;
            this.oneTimePasswords = oneTimePasswords;
            this.sessions = sessions;
            this.log = log;
        }

        @Override
        public User handle(ResetOtp verb, Actor by) {
            var user = users.get(verb.user());

            oneTimePasswords.forget(verb.user().value());
            sessions.endAllOf(verb.user().value(), null);
            log.add(Outcome.OTP_RESET, user.username(), verb.user().value(), by);
            return user;
        }
    }
}
