/** People: whom we speak to in an account. */
package dev.perennial.crm.parties.person;
