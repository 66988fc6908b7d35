package dev.perennial.crm.finance.claim;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every claim: it begins as open, and it is about money that somebody lost. */
@Component
class CourierClaimRule implements RecordRule {

    private static final TypeName COURIER_CLAIMS = TypeName.of("finance/courier-claims");
    private static final Path STATE = Path.of("state");
    private static final Path AMOUNT = Path.of("amount");

    @Override
    public TypeName type() {
        return COURIER_CLAIMS;
    }

    @Override
    public Values settle(Values values, Values before) {
        return values.get(STATE) == null ? values.with(STATE, CourierClaim.State.OPEN.name()) : values;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.get(AMOUNT) instanceof Money amount && amount.amount().signum() <= 0) findings.accept(Finding.at(AMOUNT.text(), "finance.AMOUNT_NOT_POSITIVE"));
    }
}
