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

    private static final double LONGEST = 1e6;

    private final String name;

    PurchaseCommand(String name) {
        this.name = name;
    }

    @Override
    public Description description() {
        return CustomerRows.describe(Description.of(name, "buy-till-you-die: P(alive) and expected purchases per customer"))
                .option("params", "use these instead of fitting, such as " + (name.equals("pareto-nbd") ? "r=0.55,alpha=10.6,s=0.61,beta=11.7" : "r=0.24,alpha=4.4,a=0.79,b=2.4"))
                .option("discount", "continuous discount per unit of time: adds discounted residual transactions (pareto-nbd)")
                .option("holdout", "file of what came later: a log like --data, or a summary whose frequency counts the later purchases, matched by customer or ID where both name them")
                .option("t", "time ahead to expect purchases for (default: length of the holdout, else 52)");
    }

    @Override
    public Answer answer(Request request) {
        CustomerRows customers = CustomerRows.read(request);
        CustomerBase base = customers.base();
        Fitted<? extends PurchaseModel> fit = request.has("params") ? given(request, base) : fit(name, base);
        Answer answer = new Answer(name, base.customers());
        customers.remarks().forEach(answer::warn);
        if (request.table().has("date")) FutureDays.warn(answer, request.table().days("date"));
        answer.params(fit.model().parameters());
        if (!request.has("params")) report(answer, fit);
        else answer.fit("logLikelihood", fit.logLikelihood());
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

    private Fitted<PurchaseModel> given(Request request, CustomerBase base) {
        double[] p = request.parameters("params", name.equals("pareto-nbd") ? "r,alpha,s,beta" : "r,alpha,a,b");
        PurchaseModel model = switch (name) {
            case "pareto-nbd" -> new ParetoNbd(p[0], p[1], p[2], p[3]);
            case "mbg-nbd" -> new BetaGeometricNbd(Leaving.AFTER_ANY_PURCHASE, p[0], p[1], p[2], p[3]);
            default -> new BetaGeometricNbd(Leaving.AFTER_REPEAT_PURCHASE, p[0], p[1], p[2], p[3]);
        };
        return new Fitted<>(model, base.logLikelihood(model), java.util.Map.of(), 0, true);
    }

    /** The evidence for a fit, with a warning where the search did not come to rest. */
    static void report(Answer answer, Fitted<?> fit) {
        answer.fit("logLikelihood", fit.logLikelihood()).fit("standardErrors", fit.standardErrors()).fit("iterations", fit.iterations()).fit("converged", fit.converged());
        if (!fit.converged()) answer.warn("the search did not come to rest: the likelihood is flat in some direction, so single parameters mean little");
        if (fit.standardErrors().isEmpty()) answer.warn("standard errors do not exist: the likelihood is flat or a parameter runs to its bound");
    }

    private static double total(double[] expected, double[] weight) {
        double total = 0;
        for (int i = 0; i < expected.length; i++) total += expected[i] * weight[i];
        return total;
    }

    private static Object[] residual(Request request, PurchaseModel model, int x, double tx, double age) {
        if (!request.has("discount")) return new Object[] {null, null};
        double discount = request.number("discount", 0);
        if (!(model instanceof ParetoNbd pareto) || !(discount > 0)) throw InputRefused.because("--discount must be above 0 and needs pareto-nbd");
        return new Object[] {"dert", pareto.discountedResidualTransactions(discount, x, tx, age)};
    }

    private static void rows(Answer answer, Request request, CustomerRows customers, PurchaseModel model) {
        double t = request.number("t", customers.later() != null && customers.laterUnits() > 0 ? customers.laterUnits() : 52);
        if (t < 0 || t > LONGEST) throw InputRefused.because("--t must lie between 0 and " + (long) LONGEST + ", not " + request.text("t"));
        answer.fit("t", t).metric("expectedPurchasesNew", model.expectedPurchases(t));
        double[] expected = new double[customers.size()];
        for (int i = 0; i < expected.length; i++) {
            int x = (int) customers.frequency()[i];
            expected[i] = model.expectedPurchases(t, x, customers.recency()[i], customers.age()[i]);
            if (i >= request.mostRows()) continue;
            Object[] residual = residual(request, model, x, customers.recency()[i], customers.age()[i]);
            answer.row("customer", customers.customer() == null ? i + 1 : customers.customer()[i], "frequency", x, "recency", customers.recency()[i], "T", customers.age()[i],
                    "pAlive", model.pAlive(x, customers.recency()[i], customers.age()[i]), "expectedPurchases", expected[i], residual[0], residual[1]);
        }
        answer.metric("expectedTotal", total(expected, customers.weight()));
        if (customers.later() == null) return;
        HoldoutReport holdout = HoldoutReport.of(customers.frequency(), customers.later(), expected, customers.weight());
        answer.metric("holdout", Answer.pairs("actual", holdout.actualTotal(), "expected", holdout.expectedTotal(), "mae", holdout.meanAbsoluteError(),
                "rmse", holdout.rootMeanSquaredError(), "correlation", holdout.correlation(), "byFrequency",
                holdout.bins().stream().map(bin -> Answer.pairs("frequency", bin.frequency(), "customers", bin.customers(), "actual", bin.actualMean(), "expected", bin.expectedMean())).toList()));
    }
}
