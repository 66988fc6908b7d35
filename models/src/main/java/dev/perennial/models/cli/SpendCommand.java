package dev.perennial.models.cli;

import dev.perennial.models.lifetime.GammaGamma;
import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/** gamma-gamma: how much a customer spends on a purchase. */
final class SpendCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("gamma-gamma", "expected spend per purchase")
                .column("frequency", "repeat purchases").column("monetary_value", "mean value of a repeat purchase").column("weight", "number of such customers; optional");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        double[] frequency = table.numbers("frequency");
        double[] value = table.numbers("monetary_value");
        double[] weight = table.has("weight") ? table.numbers("weight") : null;
        Answer answer = new Answer("gamma-gamma", weight == null ? frequency.length : Arrays.stream(weight).sum());
        Fitted<GammaGamma> fit = fit(frequency, value, weight, answer);
        answer.params(fit.model().parameters());
        PurchaseCommand.report(answer, fit);
        String[] names = table.has("customer") ? table.text("customer") : null;
        for (int i = 0; i < Math.min(frequency.length, request.mostRows()); i++) {
            double x = value[i] > 0 ? frequency[i] : 0;
            answer.row("customer", names == null ? i + 1 : names[i], "frequency", frequency[i], "monetary_value", value[i], "expectedSpend", fit.model().expectedSpend(x, value[i]));
        }
        return answer;
    }

    /** Fits to the customers with a positive mean value, says how many were left out, and measures what the model assumes: that spend and frequency go apart. */
    static Fitted<GammaGamma> fit(double[] frequency, double[] value, double[] weight, Answer answer) {
        for (int i = 0; i < value.length; i++) if (value[i] < 0) throw InputRefused.cell(i + 1, "monetary_value", value[i] + " is negative");
        if (weight != null) for (int i = 0; i < value.length; i++) if (weight[i] < 0) throw InputRefused.cell(i + 1, "weight", weight[i] + " is negative");
        int[] spenders = IntStream.range(0, value.length).filter(i -> frequency[i] > 0 && value[i] > 0 && (weight == null || weight[i] > 0)).toArray();
        long worthless = IntStream.range(0, value.length).filter(i -> frequency[i] > 0 && value[i] == 0).count();
        if (worthless > 0) answer.warn(worthless + " customers with repeat purchases worth 0 are left out of the fit");
        double[] x = Arrays.stream(spenders).mapToDouble(i -> frequency[i]).toArray();
        double[] m = Arrays.stream(spenders).mapToDouble(i -> value[i]).toArray();
        double[] w = Arrays.stream(spenders).mapToDouble(i -> weight == null ? 1 : weight[i]).toArray();
        Fitted<GammaGamma> fit = GammaGamma.fit(x, m, w);
        answer.fit("spenders", spenders.length).metric("meanExpectedSpend", IntStream.range(0, x.length).mapToDouble(i -> w[i] * fit.model().expectedSpend(x[i], m[i])).sum() / Arrays.stream(w).sum());
        double correlation = x.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(x, m);
        if (Double.isFinite(correlation)) {
            answer.metric("correlation", correlation);
            if (Math.abs(correlation) > 0.3) answer.warn("spend and frequency move together (correlation " + Math.round(correlation * 100) / 100.0 + "), which the model assumes they do not");
        }
        return fit;
    }
}
