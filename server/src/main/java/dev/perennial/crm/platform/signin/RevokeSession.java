package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Signs a browser out from afar, for example one that was left open elsewhere. */
public record RevokeSession(Session.Id session) implements Verb<Session> {

    @Component
    static class Handler implements VerbHandler<RevokeSession, Session> {

        private final SessionRecords records;
        private final Sessions sessions;
        private final SignInLog log;

        Handler(SessionRecords records, Sessions sessions, SignInLog log) {
            this.records = records;
            this.sessions = sessions;
            this.log = log;
        }

        @Override
        public Session handle(RevokeSession verb, Actor by) {
            var session = records.get(verb.session());

            sessions.end(verb.session().value());
            log.add(Outcome.SESSION_REVOKED, by.name(), by.user(), new Visitor(session.address(), session.device()));
            return records.get(verb.session());
        }

        @Override
        public boolean possibleOn(Session session) {
            return session.endedAt() == null;
        }
    }
}
