package dev.perennial.crm.contactcentre.cti;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out who calls: customers with the number, customers of people with it, customers whose goods went to it. */
@Component
class Callers {

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final TypeName PEOPLE = TypeName.of("parties/people");
    private static final TypeName ORDERS = TypeName.of("orders/sales-orders");
    private static final int MOST = 10;

    private final RecordReader reader;

    Callers(RecordReader reader) {
        this.reader = reader;
    }

    /** All who may be calling, at most ten; nobody for a number that is withheld or cannot be dialled from outside. */
    List<AccountId> of(String number) {
        if (!TelephoneLine.canBeLookedUp(number)) return List.of();
        var quoted = "'" + number.replace("'", "''") + "'";
        var callers = new LinkedHashSet<UUID>();
        found(ACCOUNTS, "contactPoints/any(p: p/normalised eq " + quoted + ")", List.of("name")).map(Stored::id).forEach(callers::add);
        found(PEOPLE, "contactPoints/any(p: p/normalised eq " + quoted + ")", List.of("account")).map(person -> (UUID) person.values().get("account")).forEach(callers::add);
        found(ORDERS, "shipTo/phone eq " + quoted, List.of("customer")).map(order -> (UUID) order.values().get("customer")).forEach(callers::add);
        return callers.stream().limit(MOST).map(AccountId::new).toList();
    }

    private Stream<Stored> found(TypeName type, String filter, List<String> fields) {
        return reader.list(type, ListRequest.NEWEST.filtered(filter).showing(fields).page(MOST, null), House.ACTOR).items().stream();
    }
}
