/** Habits: what a customer's purchases tell about how often, what and how much he buys, each figure with its formula. */
package dev.perennial.crm.orders.habit;
