package dev.perennial.models.cli;

import dev.perennial.models.scoring.Drift;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.List;

/** drift: whether a new sample still comes from the population of the old one. */
final class DriftCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("drift", "population stability and tests, column by column, of --data against --holdout").option("holdout", "the newer sample").option("exclude", "columns to leave out, separated by commas");
    }

    @Override
    public Answer answer(Request request) {
        Table before = request.table(), after = request.holdout();
        if (after == null) throw InputRefused.because("--holdout is missing: the newer sample to compare with");

        List<String> excluded = request.columns("exclude", before);
        Answer answer = new Answer("drift", before.rows() + after.rows());
        for (String column : before.names()) {
            if (excluded.contains(column)) continue;
            if (!after.has(column)) throw InputRefused.column(column, "is missing in the holdout");
            boolean numeric = before.isNumeric(column) && after.isNumeric(column);
            Drift drift = numeric ? Drift.ofNumbers(before.numbersOrGaps(column), after.numbersOrGaps(column)) : Drift.ofLabels(before.text(column), after.text(column));
            String verdict = drift.stability() > 0.25 ? "another population" : drift.stability() > 0.1 ? "moving" : "steady";
            answer.row("column", column, "stability", drift.stability(), "verdict", verdict, "test", drift.test(), "statistic", drift.statistic(), "pValue", drift.pValue());
            if (drift.stability() > 0.25) answer.warn("drift: column \"" + column + "\" comes from another population");
        }
        return answer;
    }
}
