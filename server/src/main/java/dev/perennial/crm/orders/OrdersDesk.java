package dev.perennial.crm.orders;

import java.util.Collection;
import java.util.UUID;

/** What other suites may ask of the orders. */
public interface OrdersDesk {

    /** Works out anew what these accounts are worth, as far as their orders tell; the tiers stay as they are. */
    void refreshValues(Collection<UUID> accounts);

    /** Works out anew the tiers and then what every account is worth, in steps of its own; returns how many accounts it looked at. */
    int refreshAllValues();
}
