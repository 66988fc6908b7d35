package dev.perennial.crm.orders.order;

import dev.perennial.crm.orders.OrdersRefusal;
import dev.perennial.crm.parties.PhoneNumber;
import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.products.ProductsDesk;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every sales order: it begins as placed, a line without a price takes its product's, its sums are right, it has one currency, and once it is delivered or cancelled its lines stay as they are. */
@Component
class SalesOrderRule implements RecordRule {

    private static final TypeName SALES_ORDERS = TypeName.of("orders/sales-orders");
    private static final Path STATUS = Path.of("status");
    private static final Path PRODUCT = Path.of("product");
    private static final Path PHONE = Path.of("shipTo/phone");

    private final ProductsDesk products;

    SalesOrderRule(ProductsDesk products) {
        this.products = products;
    }

    @Override
    public TypeName type() {
        return SALES_ORDERS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = LineArithmetic.settle(priced(values));
        if (settled.get(STATUS) == null) settled = settled.with(STATUS, SalesOrder.Status.PLACED.name());
        var phone = (String) settled.get(PHONE);
        return phone == null ? settled : settled.with(PHONE, PhoneNumber.normalise(phone).orElse(phone.strip()));
    }

    @Override
    public void allow(Values settled, Values before) {
        var status = SalesOrder.Status.valueOf((String) before.get(STATUS));
        if (!status.isOpen() && !LineArithmetic.sameLines(settled, before)) throw Refused.because(OrdersRefusal.LINES_ARE_FINAL);   // names no field, since the writer need not see all of them
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        LineArithmetic.check(values, sign -> sign > 0, "orders.QUANTITY_NOT_POSITIVE", findings);
    }

    private Values priced(Values values) {
        if (values.rows(LineArithmetic.LINES).stream().allMatch(line -> line.get(LineArithmetic.UNIT_PRICE) != null)) return values;
        return values.with(LineArithmetic.LINES, values.rows(LineArithmetic.LINES).stream().map(this::pricedLine).toList());
    }

    private Values pricedLine(Values line) {
        if (line.get(LineArithmetic.UNIT_PRICE) != null || !(line.get(PRODUCT) instanceof UUID product)) return line;
        return products.price(new ProductId(product)).map(price -> line.with(LineArithmetic.UNIT_PRICE, price)).orElse(line);
    }
}
