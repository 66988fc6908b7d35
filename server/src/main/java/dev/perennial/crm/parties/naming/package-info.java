/** The names of persons: family name first, with titles, composed as the reader's language does. */
package dev.perennial.crm.parties.naming;
