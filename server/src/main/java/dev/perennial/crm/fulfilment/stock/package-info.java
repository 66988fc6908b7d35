/** Stock by double entry: every movement goes from one place to another, and the balances are kept with it. */
package dev.perennial.crm.fulfilment.stock;
