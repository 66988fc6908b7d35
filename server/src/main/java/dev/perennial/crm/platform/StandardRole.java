package dev.perennial.crm.platform;

import java.util.Locale;
import java.util.UUID;

/** The roles that every installation begins with; administrators may change them and add their own. */
public enum StandardRole {
    /** Held by all without being given: what anybody who works here may do. */
    EVERYBODY("What everybody who works here may do; nobody needs to be given it"),
    ADMINISTRATOR("Everything, including users, roles and settings"),
    AGENT("Answers customers: calls, mails and complaints"),
    LEAD("Leads a group of agents and decides what they may not"),
    FINANCE("Invoices, payments, credit and approvals of value"),
    WAREHOUSE("Stock, picking and returns"),
    SHIPPING("Packs and hands over to couriers"),
    DESK("Receives visitors, calls and goods at the front desk"),
    MANAGER("Sees everything, changes little"),
    SELLER("Sells: own customers, opportunities and orders");

    private final String description;

    StandardRole(String description) {
        this.description = description;
    }

    /** The same in every installation. */
    public UUID id() {
        return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(ordinal() + 1));
    }

    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }
}
