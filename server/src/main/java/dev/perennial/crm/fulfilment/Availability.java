package dev.perennial.crm.fulfilment;

import dev.perennial.crm.products.ProductId;
import java.math.BigDecimal;
import java.util.List;

/** How much of a product there is and how much of it can still be promised, in all and by warehouse. */
public record Availability(ProductId product, Stock total, List<InWarehouse> warehouses) {

    /** What lies there, what of it is promised, and what is left. */
    public record Stock(BigDecimal onHand, BigDecimal reserved, BigDecimal available) {

        static final Stock NOTHING = new Stock(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Stock plus(Stock other) {
            return new Stock(onHand.add(other.onHand), reserved.add(other.reserved), available.add(other.available));
        }
    }

    /** The stock of one warehouse. */
    public record InWarehouse(WarehouseId warehouse, String name, Stock stock) {}

    /** The stock of some warehouses, added up. */
    public static Availability of(ProductId product, List<InWarehouse> warehouses) {
        return new Availability(product, warehouses.stream().map(InWarehouse::stock).reduce(Stock.NOTHING, Stock::plus), List.copyOf(warehouses));
    }
}
