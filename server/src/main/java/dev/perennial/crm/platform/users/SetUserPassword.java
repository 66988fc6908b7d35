package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.signin.PasswordPolicy;
import dev.perennial.crm.platform.signin.Passwords;
import dev.perennial.crm.platform.signin.Sessions;
import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.crm.platform.signin.SignInLog;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Gives a user a new password; whoever was signed in with the old one no longer is. */
public record SetUserPassword(UserId user, @Required @MaxLength(200) String password) implements Verb<User> {

    @Override
    public String toString() {
        return "SetUserPassword[" + user + ", password hidden]";
    }

    @Component
    static class Handler implements VerbHandler<SetUserPassword, User> {

        private final Users users;
        private final Passwords passwords;
        private final Sessions sessions;
        private final SignInLog log;

        Handler(Users users, Passwords passwords, Sessions sessions, SignInLog log) {
            this.users = users;
            this.passwords = passwords;
            this.sessions = sessions;
            this.log = log;
        }

        @Override
        public User handle(SetUserPassword verb, Actor by) {
            var user = users.get(verb.user());
            PasswordPolicy.check("password", user.username(), verb.password());

            passwords.set(verb.user().value(), verb.password());
            sessions.endAllOf(verb.user().value(), null);
            log.add(Outcome.PASSWORD_SET, user.username(), verb.user().value(), by);
            return user;
        }
    }
}
