/** What the timeline of an account tells of its orders and returns. */
package dev.perennial.crm.orders.timeline;
