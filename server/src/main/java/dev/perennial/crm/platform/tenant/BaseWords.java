package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.Blueprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words for the amounts that are told in the firm's own currency: those of the amounts they tell, with the currency. */
final class BaseWords {

    private final Messages messages;
    private final String currency;

    BaseWords(Messages messages, String currency) {
        this.messages = messages;
        this.currency = currency;
    }

    /** Adds them in the languages of the product and in every language in which the tenant named the amount. */
    void add(Collection<Blueprint> types, Map<String, Map<String, String>> words) {
        for (var language : Language.values()) words.computeIfAbsent(language.tag(), _ -> new HashMap<>());
        words.forEach((language, known) -> types.forEach(type -> add(type, Locale.forLanguageTag(language), known)));
    }

    private void add(Blueprint type, Locale language, Map<String, String> words) {
        var amounts = BaseAmounts.amounts(type);
        if (amounts.isEmpty()) return;
        amounts.forEach((base, amount) -> {
            var key = LabelKeys.field(type.name(), amount);
            var label = words.containsKey(key) ? words.get(key) : shipped(language, key);
            if (label != null) words.put(LabelKeys.field(type.name(), base), messages.text(language, "base.amount", label, currency));
        });
        if (!isOurs(language)) return;
        words.put(LabelKeys.field(type.name(), BaseAmounts.ON), messages.text(language, "base.on"));
        words.put(LabelKeys.field(type.name(), BaseAmounts.RATES), messages.text(language, "base.rates"));
        words.put(LabelKeys.field(type.name(), BaseAmounts.FROZEN_ON), messages.text(language, "base.frozenOn"));
    }

    private String shipped(Locale language, String key) {
        return Language.tagged(language.toLanguageTag()).flatMap(ours -> messages.pattern(ours, key)).orElse(null);
    }

    private static boolean isOurs(Locale language) {
        return Language.tagged(language.toLanguageTag()).isPresent();
    }
}
