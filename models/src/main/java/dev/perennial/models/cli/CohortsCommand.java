package dev.perennial.models.cli;

import dev.perennial.models.behaviour.Cohorts;
import dev.perennial.models.behaviour.SalesLines;
import java.util.Arrays;

/** cohorts: how many of those who first bought in a month came back in each month after. */
final class CohortsCommand implements ModelCommand {

    @Override
    public Description description() {
        return SalesLinesInput.describe(Description.of("cohorts", "retention matrix by month of the first purchase"));
    }

    @Override
    public Answer answer(Request request) {
        SalesLinesInput input = SalesLinesInput.read(request);
        SalesLines lines = input.lines();
        Answer answer = input.answer("cohorts");
        var cohorts = Cohorts.of(lines.customer(), lines.day());
        for (var cohort : cohorts) {
            answer.row("cohort", cohort.month(), "customers", cohort.size(), "active", cohort.active(), "retention", Arrays.stream(cohort.active()).mapToDouble(active -> (double) active / cohort.size()).toArray());
        }
        return answer.metric("customers", cohorts.stream().mapToInt(Cohorts.Cohort::size).sum()).metric("cohorts", cohorts.size());
    }
}
