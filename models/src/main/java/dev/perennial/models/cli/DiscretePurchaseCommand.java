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
                .option("params", "use these instead of fitting, such as alpha=1.2,beta=0.75,gamma=0.66,delta=2.8")
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
        Fitted<BetaGeometricBetaBernoulli> fit = request.has("params") ? given(request, x, tx, n, weights) : BetaGeometricBetaBernoulli.fit(x, tx, n, weights);
        Answer answer = new Answer("bg-bb", Arrays.stream(weights).sum()).params(fit.model().parameters());
        if (!request.has("params")) PurchaseCommand.report(answer, fit);
        else answer.fit("logLikelihood", fit.logLikelihood());
        double t = request.number("t", 10);
        if (t < 0 || t > 1e6) throw InputRefused.because("--t must lie between 0 and 1000000, not " + request.text("t"));
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            double expected = fit.model().expectedPurchases(t, x[i], tx[i], n[i]);
            total += weights[i] * expected;
            if (i < request.mostRows()) answer.row("frequency", x[i], "recency", tx[i], "periods", n[i], "weight", weights[i], "pAlive", fit.model().pAlive(x[i], tx[i], n[i]), "expectedPurchases", expected);
        }
        return answer.metric("expectedTotal", total).metric("expectedPurchasesNew", fit.model().expectedPurchases(t));
    }

    private static Fitted<BetaGeometricBetaBernoulli> given(Request request, int[] x, int[] tx, int[] n, double[] weights) {
        double[] p = request.parameters("params", "alpha,beta,gamma,delta");
        BetaGeometricBetaBernoulli model = new BetaGeometricBetaBernoulli(p[0], p[1], p[2], p[3]);
        double logLikelihood = 0;
        for (int i = 0; i < x.length; i++) logLikelihood += weights[i] * model.logLikelihood(x[i], tx[i], n[i]);
        return new Fitted<>(model, logLikelihood, java.util.Map.of(), 0, true);
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
