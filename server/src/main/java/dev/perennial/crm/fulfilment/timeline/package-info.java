/** What the timeline of an account and of an order tells of its shipments. */
package dev.perennial.crm.fulfilment.timeline;
