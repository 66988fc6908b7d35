/** Who may do what in the parties suite, and what the suite says no to. */
package dev.perennial.crm.parties.rights;
