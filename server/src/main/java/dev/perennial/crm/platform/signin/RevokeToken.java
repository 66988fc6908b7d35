package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Shuts out the program that holds the token. */
public record RevokeToken(Token.Id token) implements Verb<Token> {

    @Component
    static class Handler implements VerbHandler<RevokeToken, Token> {

        private final TokenRecords records;
        private final Tokens tokens;
        private final SignInLog log;

        Handler(TokenRecords records, Tokens tokens, SignInLog log) {
            this.records = records;
            this.tokens = tokens;
            this.log = log;
        }

        @Override
        public Token handle(RevokeToken verb, Actor by) {
            var token = records.get(verb.token());

            tokens.revoke(verb.token().value());
            log.add(Outcome.TOKEN_REVOKED, by.name(), by.user(), new Visitor(null, token.name()));
            return records.get(verb.token());
        }

        @Override
        public boolean possibleOn(Token token) {
            return token.revokedAt() == null;
        }
    }
}
