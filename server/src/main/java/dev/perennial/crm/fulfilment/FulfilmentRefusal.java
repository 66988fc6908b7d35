package dev.perennial.crm.fulfilment;

import dev.perennial.engine.refusal.Refusal;

/** What the fulfilment suite says no to. */
public enum FulfilmentRefusal implements Refusal {

    OUT_OF_STOCK, NOT_RELEASED, WRONG_ITEM, WRONG_QUANTITY, NOT_PICKED, WRONG_STATUS, REASON_MISSING, RESERVATION_ENDED, BATCH_SHORT, SAME_WAREHOUSE, WAREHOUSE_CLOSED, NOT_IN_PARCEL, MORE_THAN_SENT;

    @Override
    public String suite() {
        return "fulfilment";
    }
}
