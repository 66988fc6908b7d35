package dev.perennial.crm.fulfilment.stock;

import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.engine.record.Listed;

/** Where goods come from or go to; a warehouse is named only where they lie in one. */
public record Place(@Listed Kind place, @Listed WarehouseId warehouse) {

    /** The sides of the ledger: free or promised in a warehouse, or outside the house. */
    public enum Kind { SUPPLIER, WAREHOUSE, RESERVED, CUSTOMER, SCRAP, DIFFERENCE }

    public static final Place SUPPLIER = new Place(Kind.SUPPLIER, null);
    public static final Place CUSTOMER = new Place(Kind.CUSTOMER, null);
    public static final Place SCRAP = new Place(Kind.SCRAP, null);
    public static final Place DIFFERENCE = new Place(Kind.DIFFERENCE, null);

    /** Lying free in the warehouse. */
    public static Place free(WarehouseId warehouse) {
        return new Place(Kind.WAREHOUSE, warehouse);
    }

    /** Lying in the warehouse, promised to somebody. */
    public static Place reserved(WarehouseId warehouse) {
        return new Place(Kind.RESERVED, warehouse);
    }
}
