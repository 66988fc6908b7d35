package dev.perennial.models.cli;

import dev.perennial.models.lifetime.CustomerBase;
import dev.perennial.models.lifetime.GammaGamma;
import dev.perennial.models.lifetime.LifetimeValue;
import dev.perennial.models.lifetime.PurchaseModel;
import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.table.InputRefused;

/** clv: discounted value of each customer's coming purchases. */
final class LifetimeValueCommand implements ModelCommand {

    @Override
    public Description description() {
        return CustomerRows.describe(Description.of("clv", "discounted lifetime value per customer and in all"))
                .column("monetary_value", "mean value of a repeat purchase")
                .option("months", "months ahead (default 12)").option("discount", "discount per month (default 0.01)")
                .option("purchases", "model of purchases: bg-nbd, mbg-nbd or pareto-nbd (default bg-nbd)");
    }

    @Override
    public Answer answer(Request request) {
        CustomerRows customers = CustomerRows.read(request);
        if (customers.meanValue() == null) throw InputRefused.column("monetary_value", "is missing: a value needs spend (or amounts in the log)");

        CustomerBase base = customers.base();
        Answer answer = new Answer("clv", base.customers());
        customers.remarks().forEach(answer::warn);
        Fitted<? extends PurchaseModel> purchases = PurchaseCommand.fit(request.choice("purchases", "bg-nbd", "bg-nbd", "mbg-nbd", "pareto-nbd"), base);
        PurchaseCommand.report(answer, purchases);
        Fitted<GammaGamma> spend = SpendCommand.fit(customers.frequency(), customers.meanValue(), customers.weight(), answer);
        answer.params(purchases.model().parameters()).params(spend.model().parameters());
        LifetimeValue value = new LifetimeValue(request.count("months", 12), request.number("discount", 0.01), customers.unitsPerMonth());
        double total = 0;
        for (int i = 0; i < customers.size(); i++) {
            int x = (int) customers.frequency()[i];
            double each = spend.model().expectedSpend(customers.meanValue()[i] > 0 ? x : 0, customers.meanValue()[i]);
            double worth = value.of(purchases.model(), each, x, customers.recency()[i], customers.age()[i]);
            total += worth * customers.weight()[i];
            if (i < request.mostRows()) answer.row("customer", customers.customer() == null ? i + 1 : customers.customer()[i], "expectedSpend", each, "clv", worth);
        }
        return answer.metric("total", total).metric("mean", total / base.customers()).metric("months", value.months()).metric("discount", value.discount());
    }
}
