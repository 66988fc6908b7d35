package dev.perennial.crm.parties.account;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Takes a flag off an account. */
public record UnflagAccount(AccountId account, @Required Account.Flag flag) implements Verb<Account> {

    @Component
    static class Handler implements VerbHandler<UnflagAccount, Account> {

        private final Accounts accounts;

        Handler(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public Account handle(UnflagAccount verb, Actor by) {
            var unflagged = accounts.get(verb.account()).unflagged(verb.flag());

            accounts.put(unflagged);
            return unflagged;
        }

        @Override
        public boolean possibleOn(Account account) {
            return !account.flags().isEmpty();
        }
    }
}
