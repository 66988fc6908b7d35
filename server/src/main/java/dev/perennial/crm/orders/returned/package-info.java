/** Returns: what customers sent back. */
package dev.perennial.crm.orders.returned;
