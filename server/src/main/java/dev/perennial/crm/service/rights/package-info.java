/** Who may do what in the service suite, and what the suite says no to. */
package dev.perennial.crm.service.rights;
