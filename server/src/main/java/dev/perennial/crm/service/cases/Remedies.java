package dev.perennial.crm.service.cases;

import static dev.perennial.crm.service.ServiceRefusal.REMEDY_NOT_ALLOWED;

import dev.perennial.crm.fulfilment.FulfilmentDesk;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a remedy means for goods and money. */
@Component
class Remedies {

    private static final Duration SET_ASIDE_FOR = Duration.ofDays(7);
    private static final Money NOTHING = Money.of("0", "CNY");

    private final FulfilmentDesk fulfilment;

    Remedies(FulfilmentDesk fulfilment) {
        this.fulfilment = fulfilment;
    }

    Decision decision(Case about, DecideCase asked, Actor by, Instant now) {
        var returnNeeded = asked.returnNeeded() == null ? about.proposal().returnNeeded() : asked.returnNeeded();
        return new Decision(asked.remedy(), Boolean.TRUE.equals(returnNeeded), amount(about, asked), substitute(about, asked), by.user() == null ? null : new UserId(by.user()), now, null);
    }

    /** Sets the goods aside that the decision promises; refuses when there are not enough of them. */
    void setAside(Case decided) {
        if (decided.decision().remedy() != Remedy.REPLACE) return;
        if (goods(decided) == null) throw Refused.because(REMEDY_NOT_ALLOWED, Remedy.REPLACE, decided.number());
        fulfilment.reserve(goods(decided), quantity(decided), decided.ref(), decided.decision().at().plus(SET_ASIDE_FOR), key(decided, "reserve"));
    }

    /** What goes out: the product itself unless something else was chosen instead. */
    static ProductId goods(Case decided) {
        return decided.decision().substitute() == null ? decided.reference().product() : decided.decision().substitute();
    }

    static BigDecimal quantity(Case decided) {
        return decided.reference().quantity() == null ? BigDecimal.ONE : decided.reference().quantity();
    }

    /** The same for every attempt at a step of one decision, another for the next decision. */
    static String key(Case decided, String step) {
        return decided.id().value() + ":" + decided.decision().at() + ":" + step;
    }

    private ProductId substitute(Case about, DecideCase asked) {
        if (asked.substitute() == null || asked.remedy() != Remedy.REPLACE || asked.substitute().equals(about.reference().product())) return null;
        if (about.reference().product() == null || !fulfilment.substitutes(about.reference().product()).contains(asked.substitute())) throw Refused.because(REMEDY_NOT_ALLOWED, Remedy.REPLACE, about.proposal().rule());
        return asked.substitute();
    }

    /** What the customer is given in money or goods; a credit is as generous as the policy unless the lead gives less. */
    private static Money amount(Case about, DecideCase asked) {
        var worth = about.reference().worth() == null ? NOTHING : about.reference().worth();
        return switch (asked.remedy()) {
            case REPLACE -> worth;
            case REFUND -> asked.amount() == null ? worth : asked.amount();
            case CREDIT -> asked.amount() != null ? asked.amount() : about.proposal().limit() == null ? worth : about.proposal().limit();
            case REJECT -> NOTHING;
        };
    }
}
