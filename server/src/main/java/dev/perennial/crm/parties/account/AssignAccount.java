package dev.perennial.crm.parties.account;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import dev.perennial.engine.write.RecordWriter;
import org.springframework.stereotype.Component;

import static dev.perennial.crm.parties.PartiesRefusal.OWNER_UNKNOWN;

/** Hands an account over to somebody else, who owns it from then on. */
public record AssignAccount(AccountId account, @Required UserId owner) implements Verb<Account> {

    @Component
    static class Handler implements VerbHandler<AssignAccount, Account> {

        private static final TypeName USERS = TypeName.of("platform/users");

        private final Accounts accounts;
        private final RecordReader reader;
        private final RecordWriter writer;

        Handler(Accounts accounts, RecordReader reader, RecordWriter writer) {
            this.accounts = accounts;
            this.reader = reader;
            this.writer = writer;
        }

        @Override
        public Account handle(AssignAccount verb, Actor by) {
            var owner = reader.find(USERS, verb.owner().value(), by).filter(user -> Boolean.TRUE.equals(user.values().get("active")))
                    .orElseThrow(() -> Refused.because(OWNER_UNKNOWN));

            writer.change(AccountRule.ACCOUNTS, verb.account().value(), Values.NONE.with(RecordWriter.OWNER, owner.id()), RecordWriter.ANY_VERSION, by);
            return accounts.get(verb.account());
        }
    }
}
