package dev.perennial.crm.products;

import dev.perennial.engine.refusal.Refusal;

/** What the products suite says no to. */
public enum ProductsRefusal implements Refusal {

    NO_CONVERSION, NOT_EXACT, DIFFERENT_UNITS;

    @Override
    public String suite() {
        return "products";
    }
}
