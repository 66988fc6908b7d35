package dev.perennial.engine.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Converting;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a document's amounts are in the firm's own currency follows the rate of its day until it is closed, and never again. */
class BaseReckoningTest {

    private static final Path TOTAL = Path.of("total");
    private static final Path BASE = Path.of("base/total");
    private static final Converting BY_THE_DAY = new Converting(Path.of("orderedAt"), Path.of("status"), Set.of("DONE"));

    private final Map<String, BigDecimal> known = new HashMap<>(Map.of("GBP/CNY", new BigDecimal("9.1834")));
    private String ours = "CNY";
    private LocalDate today = LocalDate.of(2026, 5, 20);

    @Test void anOpenDocumentFollowsTheRate() {
        var before = reckoned(Values.NONE, order("100.00", "GBP", "OPEN"));
        known.put("GBP/CNY", new BigDecimal("9.2"));
        var after = reckoned(before, order("100.00", "GBP", "OPEN"));

        assertThat(before.get(BASE)).isEqualTo(Money.of("918.34", "CNY"));
        assertThat(before.get(BaseAmounts.RATES)).isEqualTo(List.of("GBP/CNY 9.1834"));
        assertThat(before.get(BaseAmounts.ON)).isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(after.get(BASE)).isEqualTo(Money.of("920.00", "CNY"));
        assertThat(after.get(BaseAmounts.FROZEN_ON)).isNull();
    }

    @Test void whatIsClosedKeepsItsRateWhateverComesLater() {
        var closed = reckoned(Values.NONE, order("100.00", "GBP", "DONE"));
        today = today.plusDays(30);
        known.put("GBP/CNY", new BigDecimal("7"));
        var after = reckoned(closed, order("100.00", "GBP", "DONE"));
        var corrected = reckoned(closed, order("50.00", "GBP", "DONE"));

        assertThat(after).isEqualTo(closed);
        assertThat(after.get(BaseAmounts.FROZEN_ON)).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(corrected.get(BASE)).as("a corrected amount counts at the rate that was fixed").isEqualTo(Money.of("459.17", "CNY"));
    }

    @Test void whatIsOpenedAgainFollowsAgain() {
        var closed = reckoned(Values.NONE, order("100.00", "GBP", "DONE"));
        known.put("GBP/CNY", new BigDecimal("7"));

        assertThat(reckoned(closed, order("100.00", "GBP", "OPEN")).get(BASE)).isEqualTo(Money.of("700.00", "CNY"));
    }

    @Test void withoutARateThereIsNoValueAndNeverOneToOne() {
        var unknown = reckoned(Values.NONE, order("100.00", "CHF", "OPEN"));

        assertThat(unknown.get(BASE)).isNull();
        assertThat(unknown.get(BaseAmounts.RATES)).isNull();
    }

    @Test void whatWasClosedWithoutARateGetsOneWhenItIsKnown() {
        var closed = reckoned(Values.NONE, order("100.00", "CHF", "DONE"));
        known.put("CHF/CNY", new BigDecimal("8"));

        assertThat(reckoned(closed, order("100.00", "CHF", "DONE")).get(BASE)).isEqualTo(Money.of("800.00", "CNY"));
    }

    @Test void anAmountInOurOwnCurrencyIsWhatItIs() {
        var own = reckoned(Values.NONE, order("12.345", "CNY", "OPEN"));

        assertThat(own.get(BASE)).isEqualTo(Money.of("12.345", "CNY"));
        assertThat(own.get(BaseAmounts.ON)).isNull();
    }

    @Test void anotherOwnCurrencyIsReckonedAnewAtTheDayThatWasFixed() {
        var closed = reckoned(Values.NONE, order("100.00", "GBP", "DONE"));
        ours = "EUR";
        known.put("GBP/EUR", new BigDecimal("1.15"));
        var after = reckoned(closed, order("100.00", "GBP", "DONE"));

        assertThat(after.get(BASE)).isEqualTo(Money.of("115.00", "EUR"));
        assertThat(after.get(BaseAmounts.ON)).isEqualTo(closed.get(BaseAmounts.ON));
    }

    @Test void everyAmountOfADocumentStandsUnderANameOfItsOwn() {
        var type = new Blueprint(TypeName.of("town/deals"), "deal", "-createdAt", List.of(new Field("price", new FieldKind.Amount()), new Field("decision/amount", new FieldKind.Amount()),
                new Field("custom/bonus", new FieldKind.Amount())), List.of(), BY_THE_DAY);

        assertThat(BaseAmounts.fields(type)).extracting(field -> field.path().text()).containsExactly("base/price", "base/decisionAmount", "base/customBonus", "base/on", "base/rates", "base/frozenOn");
        assertThat(BaseAmounts.fields(type.with(BaseAmounts.fields(type)))).as("an amount in our currency is not converted again").hasSize(6);
    }

    private Values reckoned(Values before, Values given) {
        var values = given;
        for (var one : new BaseReckoning(BY_THE_DAY, Map.of(BASE, TOTAL), rates()).of(before, given).entrySet()) values = one.getValue() == null ? values : values.with(one.getKey(), one.getValue());
        return values;
    }

    private static Values order(String amount, String currency, String status) {
        return Values.of(Map.of(TOTAL, Money.of(amount, currency), Path.of("status"), status, Path.of("orderedAt"), Instant.parse("2026-05-02T08:00:00Z")));
    }

    private ExchangeRates rates() {
        return new ExchangeRates() {
            @Override
            public String base() {
                return ours;
            }

            @Override
            public Optional<BigDecimal> rate(String from, String to, LocalDate day) {
                return Optional.ofNullable(known.get(from + "/" + to));
            }

            @Override
            public LocalDate dayOf(Instant moment) {
                return LocalDate.ofInstant(moment, ZoneOffset.UTC);
            }

            @Override
            public LocalDate today() {
                return today;
            }
        };
    }
}
