package dev.perennial.crm.parties.account;

import dev.perennial.crm.parties.CreditCode;
import dev.perennial.crm.parties.address.AddressRules;
import dev.perennial.crm.parties.contact.ContactRules;
import dev.perennial.crm.parties.naming.NamingRules;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every account: comparable contact points, a true credit code, a name in step with its parts, no loop of parents. */
@Component
class AccountRule implements RecordRule {

    static final TypeName ACCOUNTS = TypeName.of("parties/accounts");

    private static final Path KIND = Path.of("kind");
    private static final Path NUMBER = Path.of("number");
    private static final Path CREDIT_CODE = Path.of("creditCode");
    private static final Path PARENT = Path.of("parent");

    private final AccountTree tree;

    AccountRule(AccountTree tree) {
        this.tree = tree;
    }

    @Override
    public TypeName type() {
        return ACCOUNTS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = AddressRules.settle(ContactRules.settle(values));
        if (settled.has(CREDIT_CODE)) settled = settled.with(CREDIT_CODE, CreditCode.normalise((String) settled.get(CREDIT_CODE)));
        return isPerson(settled) ? NamingRules.settle(settled, before) : settled;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        ContactRules.check(values, findings);
        AddressRules.check(values, findings);
        var code = (String) values.get(CREDIT_CODE);
        if (code != null && isPerson(values)) findings.accept(Finding.at("creditCode", "parties.PERSON_WITH_CREDIT_CODE"));
        else if (code != null) CreditCode.flaw("creditCode", code).ifPresent(findings);
        if (!isPerson(values) && NamingRules.hasParts(values)) findings.accept(Finding.at("personName", "parties.ORGANISATION_WITH_PERSON_NAME"));
        var parent = (UUID) values.get(PARENT);
        if (parent != null && tree.leadsTo(parent, (String) values.get(NUMBER))) findings.accept(Finding.at("parent", "parties.PARENT_LOOP"));
    }

    private static boolean isPerson(Values values) {
        return Account.Kind.PERSON.name().equals(values.get(KIND));
    }
}
