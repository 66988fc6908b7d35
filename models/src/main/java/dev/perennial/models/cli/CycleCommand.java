package dev.perennial.models.cli;

import dev.perennial.models.behaviour.PurchaseCycle;
import dev.perennial.models.behaviour.SalesLines;
import java.time.LocalDate;
import java.util.Arrays;

/** cycle: days between purchases, and when a product at a customer should run out. */
final class CycleCommand implements ModelCommand {

    @Override
    public Description description() {
        return SalesLinesInput.describe(Description.of("cycle", "gaps between purchase days; consumption cycle and next date per customer and product"))
                .column("product", "what was bought; optional");
    }

    @Override
    public Answer answer(Request request) {
        SalesLinesInput input = SalesLinesInput.read(request);
        SalesLines lines = input.lines();
        Answer answer = input.answer("cycle");
        double[] gaps = PurchaseCycle.gaps(lines.customer(), lines.day());
        answer.metric("gaps", gaps.length);
        if (gaps.length == 0) return answer.warn("nobody has bought on two days, so there is no cycle");

        answer.metric("mean", Arrays.stream(gaps).average().orElseThrow()).metric("median", PurchaseCycle.quantile(gaps, 0.5)).metric("p75", PurchaseCycle.quantile(gaps, 0.75));
        PurchaseCycle.consumption(lines).stream().limit(request.mostRows()).forEach(each -> answer.row("customer", each.customer(), "product", each.product(), "purchases", each.purchases(),
                "meanGap", each.meanGap(), "unitsPerDay", each.unitsPerDay(), "cycleDays", each.cycleDays(), "nextDate", LocalDate.ofEpochDay(each.nextDay())));
        return answer;
    }
}
