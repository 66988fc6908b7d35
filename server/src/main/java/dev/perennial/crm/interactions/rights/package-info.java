/** Who may do what in the interactions suite, and what the suite says no to. */
package dev.perennial.crm.interactions.rights;
