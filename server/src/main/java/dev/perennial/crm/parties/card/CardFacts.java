package dev.perennial.crm.parties.card;

import dev.perennial.crm.parties.naming.NamingRules;
import dev.perennial.crm.parties.naming.PersonNames;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Picks out of an account, as far as the reader may see it, what everybody who deals with it needs first. */
@Component
class CardFacts {

    private static final TypeName USERS = TypeName.of("platform/users");
    private static final Path TITLE = Path.of("personName/title");
    private static final List<String> VALUE = List.of("tier", "revenue", "orders", "margin", "firstOrderOn", "nextExpectedOn");
    private static final List<String> ADDRESS_PARTS = List.of("country", "province", "city", "district", "street", "line");

    private final Messages messages;
    private final RecordReader reader;

    CardFacts(Messages messages, RecordReader reader) {
        this.messages = messages;
        this.reader = reader;
    }

    /** The facts by name, in the order in which a card shows them; what is unknown or hidden is missing. */
    Map<String, Object> of(Stored account, Actor actor) {
        var values = account.values();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", account.id());
        for (var plain : List.of("number", "name", "kind", "flags")) put(facts, plain, values.get(plain));
        put(facts, "salutation", salutation(account, actor));
        put(facts, "contactPoints", preferred(values));
        put(facts, "address", address(values));
        put(facts, "owner", owner(account, actor));
        facts.put("createdAt", account.origin().createdAt());
        put(facts, "value", value(values));
        return facts;
    }

    private String salutation(Stored account, Actor actor) {
        var name = NamingRules.parts(account.values());
        if (name.isBlank()) return null;
        var title = name.title() == null ? null : messages.text(actor.locale(), LabelKeys.option(account.type(), TITLE, name.title().name()));
        return PersonNames.formal(name, title, actor.locale());
    }

    private static List<Map<String, Object>> preferred(Values values) {
        var preferred = new ArrayList<Map<String, Object>>();
        for (var row : values.rows(Path.of("contactPoints"))) {
            if (!Boolean.TRUE.equals(row.get("primary"))) continue;
            var point = new LinkedHashMap<String, Object>();
            for (var part : List.of("kind", "value", "normalised")) put(point, part, row.get(part));
            preferred.add(point);
        }
        return preferred.isEmpty() ? null : preferred;
    }

    private static String address(Values values) {
        return values.rows(Path.of("addresses")).stream().findFirst()
                .map(row -> String.join(" ", ADDRESS_PARTS.stream().map(part -> (String) row.get(part)).filter(Objects::nonNull).distinct().toList()))
                .filter(address -> !address.isBlank()).orElse(null);
    }

    private Map<String, Object> owner(Stored account, Actor actor) {
        var owner = account.holder().owner();
        if (owner == null) return null;
        var labels = reader.labels(USERS, List.of(owner), actor);
        return labels.containsKey(owner) ? Map.of("id", owner, "label", labels.get(owner)) : Map.of("id", owner);
    }

    private static Map<String, Object> value(Values values) {
        var value = new LinkedHashMap<String, Object>();
        for (var part : VALUE) put(value, part, readable(values.get("value/" + part)));
        return value.isEmpty() ? null : value;
    }

    private static Object readable(Object value) {
        return value instanceof Money(var amount, var currency) ? Map.of("amount", amount.toPlainString(), "currency", currency) : value;
    }

    private static void put(Map<String, Object> into, String name, Object value) {
        if (value != null) into.put(name, value);
    }
}
