package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import java.util.Map;

/** The tenant's own words as plain text: by message key, such as {@code orders.sales-orders.field.total}, and by language (BCP 47). */
public interface HouseWords {

    /** All words that are in force. */
    Map<String, Map<String, String>> all();

    /** Writes these words in the name of the actor and leaves all others as they are; a null takes the tenant's word away, so that the one the product came with is read again. */
    void put(Map<String, Map<String, String>> words, Actor by);
}
