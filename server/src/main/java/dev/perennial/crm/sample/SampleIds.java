package dev.perennial.crm.sample;

import java.util.UUID;

/** The ids of sample records, the same in every trial, so that records link to each other without being looked up. */
enum SampleIds {
    UNIT, CATEGORY, PRODUCT, ACCOUNT, PERSON, ORDER, RETURN, WAREHOUSE, COURIER, STOCK_ITEM, STOCK_MOVEMENT, SUBSTITUTE, SHIPMENT, APPROVAL_LIMIT, CASE, SURVEY;

    private static final int FIRST = 0x10;

    UUID at(long number) {
        return UUID.fromString("00000000-0000-7000-80%02x-%012x".formatted(FIRST + ordinal(), number));
    }
}
