/** Who may do what in the products suite, and what the suite says no to. */
package dev.perennial.crm.products.rights;
