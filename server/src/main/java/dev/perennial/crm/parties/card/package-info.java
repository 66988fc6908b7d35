/** The customer card: the key facts of an account at one glance, with what other suites know about it. */
package dev.perennial.crm.parties.card;
