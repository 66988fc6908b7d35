package dev.perennial.crm.orders.habit;

import java.util.List;

/** The habits of one customer as the card shows them; what cannot be told yet is null. */
record Habits(Measure interval, Measure nextExpectedOn, Measure tier, Measure repurchase, List<ProductHabit> products) {

    /** How much the customer prefers a product and when he will need it again. */
    record ProductHabit(ProductLabel product, Measure preference, Measure cycle, Measure nextExpectedOn) {}

    /** The product and its name, null for those who may not see it. */
    record ProductLabel(String id, String label) {}
}
