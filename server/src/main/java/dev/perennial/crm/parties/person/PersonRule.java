package dev.perennial.crm.parties.person;

import dev.perennial.crm.parties.contact.ContactRules;
import dev.perennial.crm.parties.naming.NamingRules;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every person: comparable contact points and a name in step with its parts. */
@Component
class PersonRule implements RecordRule {

    private static final TypeName PEOPLE = TypeName.of("parties/people");

    @Override
    public TypeName type() {
        return PEOPLE;
    }

    @Override
    public Values settle(Values values, Values before) {
        return NamingRules.settle(ContactRules.settle(values), before);
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        ContactRules.check(values, findings);
    }
}
