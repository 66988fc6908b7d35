/** Sales orders: what was ordered, by whom, to be sent where, and how far it has come. */
package dev.perennial.crm.orders.order;
