package dev.perennial.models.cli;

import dev.perennial.models.lifetime.ShiftedBetaGeometric;
import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** sbg: the retention curve of a contract cohort and the lifetime left. */
final class RetentionCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("sbg", "contractual retention: survival and retention curve, discounted residual lifetime (DERL)")
                .column("period", "0 for the start, then 1, 2, 3 and so on").column("survivors", "customers left, or per cent with --customers")
                .option("customers", "size of the cohort when survivors are shares of the first row").option("horizon", "last period to project (default: twice what was seen)")
                .option("discount", "discount per period for DERL (default 0.1)");
    }

    @Override
    public Answer answer(Request request) {
        double[] survivors = survivors(request);
        Fitted<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(survivors);
        ShiftedBetaGeometric model = fit.model();
        Answer answer = new Answer("sbg", survivors[0]).params(model.parameters());
        PurchaseCommand.report(answer, fit);
        double first = Arrays.stream(request.table().numbers("period")).min().orElse(0);
        if (first != 0) answer.warn("the periods start with " + first + ", which is taken for the start: nobody has had a chance to leave yet");
        int seen = survivors.length - 1;
        int horizon = request.count("horizon", 2 * seen);
        if (horizon > 10_000) throw InputRefused.because("--horizon must not be above 10000");
        double discount = request.number("discount", 0.1);
        for (int t = 0; t <= Math.max(seen, horizon); t++) {
            answer.row("period", t, "observed", t <= seen ? survivors[t] / survivors[0] : null, "survival", model.survival(t), "retention", t == 0 ? null : model.retention(t),
                    "derl", model.residualLifetime(t, discount));
        }
        return answer.metric("derl", model.residualLifetime(seen, discount)).metric("renewals", seen).metric("discount", discount);
    }

    private static double[] survivors(Request request) {
        Table table = request.table();
        double[] period = table.numbers("period");
        double[] survivors = table.numbers("survivors");
        int[] order = IntStream.range(0, period.length).boxed().sorted(Comparator.comparingDouble(i -> period[i])).mapToInt(i -> i).toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> survivors[i]).toArray();
        for (int t = 1; t < order.length; t++) {
            if (period[order[t]] - period[order[t - 1]] != 1) throw InputRefused.cell(order[t] + 1, "period", "the periods must follow one another without a gap");
        }
        if (sorted.length > 0 && request.has("customers")) {
            double scale = request.number("customers", 0) / sorted[0];
            for (int t = 0; t < sorted.length; t++) sorted[t] *= scale;
        }
        return sorted;
    }
}
