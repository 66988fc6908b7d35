/** Telephone numbers, mail addresses and other ways to reach somebody, and how they are made comparable. */
package dev.perennial.crm.parties.contact;
