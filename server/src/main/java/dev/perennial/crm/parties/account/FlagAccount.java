package dev.perennial.crm.parties.account;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Puts a flag on an account that everybody who deals with it will see. */
public record FlagAccount(AccountId account, @Required Account.Flag flag) implements Verb<Account> {

    @Component
    static class Handler implements VerbHandler<FlagAccount, Account> {

        private final Accounts accounts;

        Handler(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public Account handle(FlagAccount verb, Actor by) {
            var flagged = accounts.get(verb.account()).flagged(verb.flag());

            accounts.put(flagged);
            return flagged;
        }

        @Override
        public boolean possibleOn(Account account) {
            return account.flags().size() < Account.Flag.values().length;
        }
    }
}
