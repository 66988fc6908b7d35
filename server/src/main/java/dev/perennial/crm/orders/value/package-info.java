/** Customer value: what accounts are worth by their orders and returns, kept up to date behind the orders. */
package dev.perennial.crm.orders.value;
