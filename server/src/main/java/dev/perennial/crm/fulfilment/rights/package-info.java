/** Who may do what in the fulfilment suite, and what the suite says no to. */
package dev.perennial.crm.fulfilment.rights;
