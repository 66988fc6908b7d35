package dev.perennial.models.cli;

import dev.perennial.models.choice.BrandSwitching;
import dev.perennial.models.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** switching: how customers move between brands, and what that makes each brand worth. */
final class SwitchingCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("switching", "transition matrix, steady state, equity per brand, share of wallet, loyalty; rows in order of purchase")
                .column("household", "who; column id serves as well").column("choice", "the brand bought")
                .option("periods", "ahead for equity (default 12)").option("discount", "per period (default 0.1)").option("margin", "of a purchase (default 1)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        String[] household = table.labels(table.has("household") ? "household" : "id"), choice = table.labels("choice");
        BrandSwitching switching = BrandSwitching.of(household, choice);
        int periods = request.count("periods", 12);
        double discount = request.number("discount", 0.1), margin = request.number("margin", 1);
        double[] steady = switching.steadyState(), shares = switching.shares(), sums = switching.equityOfHouseholds(periods, discount);
        double[][] equity = switching.equity(periods, discount);
        BrandSwitching.Wallet wallet = BrandSwitching.wallet(household, choice);
        Answer answer = new Answer("switching", table.rows()).metric("households", wallet.households()).metric("buyingOneBrandOnly", wallet.buyingOneBrandOnly()).metric("meanHerfindahl", wallet.meanHerfindahl())
                .metric("periods", periods).metric("discount", discount);
        for (int b = 0; b < steady.length; b++) {
            answer.row("brand", switching.brands().get(b), "counts", named(switching, switching.counts()[b], 1), "probability", named(switching, switching.probability()[b], 1), "steadyState", steady[b], "share", shares[b],
                    "equityFromThisBrand", named(switching, equity[b], margin), "equity", margin * sums[b], "shareOfWallet", wallet.meanShare()[b]);
        }
        return answer;
    }

    private static Map<String, Double> named(BrandSwitching switching, double[] values, double factor) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int b = 0; b < values.length; b++) named.put(switching.brands().get(b), factor * values[b]);
        return named;
    }
}
