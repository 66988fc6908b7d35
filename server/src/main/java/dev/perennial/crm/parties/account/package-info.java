/** Accounts: the organisations and consumers that buy from us. */
package dev.perennial.crm.parties.account;
