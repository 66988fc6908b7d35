/** Who may do what in the finance suite, and what the suite says no to. */
package dev.perennial.crm.finance.rights;
