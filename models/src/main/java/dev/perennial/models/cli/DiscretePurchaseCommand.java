package dev.perennial.models.cli;

import dev.perennial.models.lifetime.BetaGeometricBetaBernoulli;
import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;

/** bg-bb: purchases in counted occasions, such as yearly donations. */
final class DiscretePurchaseCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("bg-bb", "buy-till-you-die in counted occasions: P(alive) and expected purchases per history")
                .column("frequency", "purchases").column("recency", "occasion of the last purchase, 0 without one").column("periods", "occasions so far").column("weights", "number of such customers; optional")
                .option("t", "occasions ahead to expect purchases for (default 10)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        int[] x = counts(table, "frequency");
        int[] tx = counts(table, "recency");
        int[] n = counts(table, "periods");
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        if (table.has("weights")) weights = table.numbers("weights");
        else if (table.has("weight")) weights = table.numbers("weight");
        Fitted<BetaGeometricBetaBernoulli> fit = BetaGeometricBetaBernoulli.fit(x, tx, n, weights);
        Answer answer = new Answer("bg-bb", Arrays.stream(weights).sum()).params(fit.model().parameters());
        PurchaseCommand.report(answer, fit);
        double t = request.number("t", 10);
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            double expected = fit.model().expectedPurchases(t, x[i], tx[i], n[i]);
            total += weights[i] * expected;
            if (i < request.mostRows()) answer.row("frequency", x[i], "recency", tx[i], "periods", n[i], "weight", weights[i], "pAlive", fit.model().pAlive(x[i], tx[i], n[i]), "expectedPurchases", expected);
        }
        return answer.metric("expectedTotal", total).metric("expectedPurchasesNew", fit.model().expectedPurchases(t));
    }

    private static int[] counts(Table table, String column) {
        double[] numbers = table.numbers(column);
        int[] counts = new int[numbers.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (int) numbers[i];
            if (counts[i] != numbers[i]) throw InputRefused.cell(i + 1, column, numbers[i] + " is not a whole number");
        }
        return counts;
    }
}
