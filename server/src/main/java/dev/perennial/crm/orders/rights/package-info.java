/** Who may do what in the orders suite, and what the suite says no to. */
package dev.perennial.crm.orders.rights;
