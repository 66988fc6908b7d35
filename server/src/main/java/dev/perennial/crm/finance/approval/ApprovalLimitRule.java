package dev.perennial.crm.finance.approval;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every line of the limit matrix: no negative amounts, and one currency. */
@Component
class ApprovalLimitRule implements RecordRule {

    private static final TypeName APPROVAL_LIMITS = TypeName.of("finance/approval-limits");
    private static final Path UP_TO = Path.of("upTo");
    private static final Path FOUR_EYES_ABOVE = Path.of("fourEyesAbove");

    @Override
    public TypeName type() {
        return APPROVAL_LIMITS;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.get(UP_TO) instanceof Money upTo && upTo.amount().signum() < 0) findings.accept(Finding.at(UP_TO.text(), "finance.NEGATIVE_AMOUNT"));
        if (!(values.get(FOUR_EYES_ABOVE) instanceof Money fourEyes)) return;
        if (fourEyes.amount().signum() < 0) findings.accept(Finding.at(FOUR_EYES_ABOVE.text(), "finance.NEGATIVE_AMOUNT"));
        if (values.get(UP_TO) instanceof Money upTo && !upTo.currency().equals(fourEyes.currency())) findings.accept(Finding.at(FOUR_EYES_ABOVE.text(), "finance.OTHER_CURRENCY", upTo.currency()));
    }
}
