package dev.perennial.crm.orders.habit;

import dev.perennial.crm.orders.habit.Habits.ProductHabit;
import dev.perennial.crm.orders.habit.Habits.ProductLabel;
import dev.perennial.crm.orders.habit.PurchaseHistory.Bought;
import dev.perennial.crm.orders.habit.PurchaseHistory.Rhythm;
import dev.perennial.crm.orders.value.SpendTiers;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns purchases into figures with a name and a formula in the reader's language. */
@Component
class HabitWords {

    private static final String KEY = "orders.habits.";
    private static final int SHARE_DIGITS = 4;

    private final Messages messages;

    HabitWords(Messages messages) {
        this.messages = messages;
    }

    Habits habits(Rhythm rhythm, List<Bought> products, SpendTiers.Place tier, Map<UUID, String> labels, Locale locale) {
        return new Habits(interval(rhythm, locale), nextOrder(rhythm, locale), tier == null ? null : tier(tier, locale),
                products.isEmpty() ? null : repurchase(products.getFirst().whole(), locale),
                products.stream().map(bought -> product(bought, labels, locale)).toList());
    }

    private Measure interval(Rhythm rhythm, Locale locale) {
        if (rhythm.gaps() == 0) return null;
        return measure("interval", days(rhythm.medianGap()), locale, inputs("gaps", rhythm.gaps(), "purchaseDays", rhythm.days()));
    }

    private Measure nextOrder(Rhythm rhythm, Locale locale) {
        if (rhythm.gaps() == 0) return null;
        var interval = days(rhythm.medianGap());
        var inputs = inputs("lastPurchaseOn", rhythm.lastDay(), "intervalDays", interval);
        return new Measure(messages.text(locale, KEY + "nextExpectedOn"), rhythm.lastDay().plusDays(interval), sentence("nextOrder", inputs, locale), inputs);
    }

    private Measure tier(SpendTiers.Place place, Locale locale) {
        var label = messages.text(locale, KEY + "tier." + place.tier());
        var inputs = inputs("revenue", place.revenue().toString(), "tier", label);
        return new Measure(messages.text(locale, KEY + "tier"), label, sentence("tier", inputs, locale), inputs);
    }

    private Measure repurchase(PurchaseHistory.Whole whole, Locale locale) {
        return measure("repurchase", share(BigDecimal.valueOf(whole.boughtAgain()), BigDecimal.valueOf(whole.products())), locale,
                inputs("boughtAgain", whole.boughtAgain(), "products", whole.products()));
    }

    private ProductHabit product(Bought bought, Map<UUID, String> labels, Locale locale) {
        var whole = bought.whole();
        var preference = measure("preference", share(bought.spend(), whole.spend()), locale,
                inputs("spend", new Money(bought.spend(), whole.currency()).toString(), "total", new Money(whole.spend(), whole.currency()).toString()));
        var label = new ProductLabel(bought.product().toString(), labels.get(bought.product()));
        if (bought.gaps().count() == 0 || bought.gaps().quantity().signum() <= 0) return new ProductHabit(label, preference, null, null);
        var cycle = days(bought.gaps().weighted().divide(bought.gaps().quantity(), SHARE_DIGITS, RoundingMode.HALF_UP));
        return new ProductHabit(label, preference,
                measure("cycle", cycle, locale, inputs("gaps", bought.gaps().count(), "weightedDays", bought.gaps().weighted(), "quantity", bought.gaps().quantity())),
                measure("nextExpectedOn", bought.lastDay().plusDays(cycle), locale, inputs("lastPurchaseOn", bought.lastDay(), "cycleDays", cycle)));
    }

    private Measure measure(String name, Object value, Locale locale, Map<String, Object> inputs) {
        return new Measure(messages.text(locale, KEY + name), value, sentence(name, inputs, locale), inputs);
    }

    private String sentence(String name, Map<String, Object> inputs, Locale locale) {
        return messages.text(locale, KEY + name + ".formula", inputs.values().stream().map(HabitWords::printable).toArray());
    }

    /** The message format knows dates of the old kind only. */
    private static Object printable(Object input) {
        return input instanceof LocalDate day ? Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)) : input;
    }

    private static Map<String, Object> inputs(Object... namesAndValues) {
        var inputs = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return inputs;
    }

    private static long days(BigDecimal days) {
        return days.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
