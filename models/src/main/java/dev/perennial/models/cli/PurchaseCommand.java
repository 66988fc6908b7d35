package dev.perennial.models.cli;

import dev.perennial.models.lifetime.BetaGeometricNbd;
import dev.perennial.models.lifetime.BetaGeometricNbd.Leaving;
import dev.perennial.models.lifetime.CustomerBase;
import dev.perennial.models.lifetime.HoldoutReport;
import dev.perennial.models.lifetime.ParetoNbd;
import dev.perennial.models.lifetime.PurchaseModel;
import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.table.InputRefused;

/** bg-nbd, mbg-nbd and pareto-nbd: who is still a customer, and how often will she buy. */
final class PurchaseCommand implements ModelCommand {

    private final String name;

    PurchaseCommand(String name) {
        this.name = name;
    }

    @Override
    public Description description() {
        return CustomerRows.describe(Description.of(name, "buy-till-you-die: P(alive) and expected purchases per customer"))
                .option("t", "time ahead to expect purchases for (default: length of the holdout, else 52)");
    }

    @Override
    public Answer answer(Request request) {
        CustomerRows customers = CustomerRows.read(request);
        CustomerBase base = customers.base();
        Fitted<? extends PurchaseModel> fit = fit(name, base);
        Answer answer = new Answer(name, base.customers());
        answer.params(fit.model().parameters());
        report(answer, fit);
        rows(answer, request, customers, fit.model());
        return answer;
    }

    static Fitted<? extends PurchaseModel> fit(String name, CustomerBase base) {
        return switch (name) {
            case "pareto-nbd" -> ParetoNbd.fit(base);
            case "mbg-nbd" -> BetaGeometricNbd.fit(Leaving.AFTER_ANY_PURCHASE, base);
            default -> BetaGeometricNbd.fit(Leaving.AFTER_REPEAT_PURCHASE, base);
        };
    }

    /** The evidence for a fit, with a warning where the search did not come to rest. */
    static void report(Answer answer, Fitted<?> fit) {
        answer.fit("logLikelihood", fit.logLikelihood()).fit("standardErrors", fit.standardErrors()).fit("iterations", fit.iterations()).fit("converged", fit.converged());
        if (!fit.converged()) answer.warn("the search did not come to rest: the likelihood is flat in some direction, so single parameters mean little");
        if (fit.standardErrors().isEmpty()) answer.warn("standard errors do not exist: the likelihood is flat or a parameter runs to its bound");
    }

    private static void rows(Answer answer, Request request, CustomerRows customers, PurchaseModel model) {
        double t = request.number("t", customers.later() != null && customers.laterUnits() > 0 ? customers.laterUnits() : 52);
        if (t < 0) throw InputRefused.because("--t must not be negative");
        answer.fit("t", t);
        double[] expected = new double[customers.size()];
        for (int i = 0; i < expected.length; i++) {
            int x = (int) customers.frequency()[i];
            expected[i] = model.expectedPurchases(t, x, customers.recency()[i], customers.age()[i]);
            if (i >= request.mostRows()) continue;
            answer.row("customer", customers.customer() == null ? i + 1 : customers.customer()[i], "frequency", x, "recency", customers.recency()[i], "T", customers.age()[i],
                    "pAlive", model.pAlive(x, customers.recency()[i], customers.age()[i]), "expectedPurchases", expected[i]);
        }
        if (customers.later() == null) return;
        HoldoutReport holdout = HoldoutReport.of(customers.frequency(), customers.later(), expected);
        answer.metric("holdout", Answer.pairs("actual", holdout.actualTotal(), "expected", holdout.expectedTotal(), "mae", holdout.meanAbsoluteError(),
                "rmse", holdout.rootMeanSquaredError(), "correlation", holdout.correlation(), "byFrequency",
                holdout.bins().stream().map(bin -> Answer.pairs("frequency", bin.frequency(), "customers", bin.customers(), "actual", bin.actualMean(), "expected", bin.expectedMean())).toList()));
    }
}
