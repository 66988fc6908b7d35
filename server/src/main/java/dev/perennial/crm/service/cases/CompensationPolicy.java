package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.Decisions;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.service.cause.Causes;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks two decision tables what a complaint calls for. The first knows the goods and the reason and says which remedy; the second knows the customer and says only how generous we are:
 * so the same thing happens to everybody, and what a customer is worth changes nothing but the limit. Both rules and the value stand in the proposal.
 */
@Component
class CompensationPolicy {

    static final String REMEDY_TABLE = "compensation";
    static final String GENEROSITY_TABLE = "generosity";

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final TypeName PRODUCTS = TypeName.of("products/products");
    private static final TypeName CATEGORIES = TypeName.of("products/categories");
    private static final TypeName ORDERS = TypeName.of("orders/sales-orders");
    private static final String CURRENCY = "CNY";

    private final Decisions decisions;
    private final RecordReader reader;

    CompensationPolicy(Decisions decisions, RecordReader reader) {
        this.decisions = decisions;
        this.reader = reader;
    }

    /** The proposal for the case; nothing is proposed where no table is kept or none of its rules fits, so that nobody who waits is held up by a table. */
    Proposal propose(Case about, Optional<Causes.Known> cause, Instant now) {
        if (about.kind() != Case.Kind.COMPLAINT) return Proposal.NONE;
        try {
            return asked(about, cause, now);
        } catch (Refused _) {
            return Proposal.NONE;
        }
    }

    private Proposal asked(Case about, Optional<Causes.Known> cause, Instant now) {
        var worth = about.reference().worth();
        var value = customerValue(about);
        var remedy = decisions.decide(REMEDY_TABLE, Map.of("reason", cause.map(known -> known.codes().getLast()).orElse("OTHER"), "productClass", productClass(about), "ageDays", age(about, now),
                "value", worth == null ? BigDecimal.ZERO : worth.amount()));
        var generosity = decisions.decide(GENEROSITY_TABLE, Map.of("orders", BigDecimal.valueOf(value.orders()), "years", years(value, now), "margin", value.margin().amount()));
        var limit = limit(worth, number(remedy, "cover").multiply(number(generosity, "factor")));
        var then = new Proposal.ValueThen(value.tier(), value.revenue(), value.orders(), value.margin(), (long) remedy.version());
        return new Proposal(Remedy.valueOf(remedy.values().get("remedy").toString()), allowed(remedy), limit, remedy.rule() + " · " + generosity.rule(), generosity.values().get("band").toString(),
                Boolean.TRUE.equals(remedy.values().get("returnNeeded")), then);
    }

    private record Value(String tier, Money revenue, long orders, Money margin, LocalDate since) {}

    private Value customerValue(Case about) {
        var values = reader.find(ACCOUNTS, about.customer().value(), House.ACTOR).map(account -> account.values()).orElse(Values.NONE);
        var nothing = new Money(BigDecimal.ZERO, about.reference().price() == null ? CURRENCY : about.reference().price().currency());
        return new Value(values.text("value/tier"), money(values, "value/revenue", nothing), values.get("value/orders") instanceof Long orders ? orders : 0, money(values, "value/margin", nothing),
                (LocalDate) values.get("value/firstOrderOn"));
    }

    private static Money money(Values values, String path, Money otherwise) {
        return values.get(path) instanceof Money money ? money : otherwise;
    }

    private static BigDecimal years(Value value, Instant now) {
        return value.since() == null ? BigDecimal.ZERO : BigDecimal.valueOf(ChronoUnit.YEARS.between(value.since(), now.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    /** The name of the product's category, OTHER when it has none. */
    private String productClass(Case about) {
        if (about.reference().product() == null) return "OTHER";
        return reader.find(PRODUCTS, about.reference().product().value(), House.ACTOR).map(product -> (UUID) product.values().get("category"))
                .flatMap(category -> reader.find(CATEGORIES, category, House.ACTOR)).map(category -> category.values().text("name")).orElse("OTHER");
    }

    /** How many days ago the goods went out, or were ordered where that is not known. */
    private BigDecimal age(Case about, Instant now) {
        var went = about.reference().dispatch().shippedAt() != null ? about.reference().dispatch().shippedAt()
                : about.reference().order() == null ? now : reader.find(ORDERS, about.reference().order().value(), House.ACTOR).map(order -> (Instant) order.values().get("orderedAt")).orElse(now);
        return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(went, now)));
    }

    private static Money limit(Money worth, BigDecimal share) {
        return worth == null ? null : new Money(worth.amount().multiply(share).setScale(2, RoundingMode.HALF_UP), worth.currency());
    }

    private static List<Remedy> allowed(Decisions.Outcome outcome) {
        return Arrays.stream(outcome.values().get("allowed").toString().split("[, ]+")).filter(name -> !name.isBlank()).map(Remedy::valueOf).toList();
    }

    private static BigDecimal number(Decisions.Outcome outcome, String name) {
        return new BigDecimal(outcome.values().get(name).toString());
    }
}
