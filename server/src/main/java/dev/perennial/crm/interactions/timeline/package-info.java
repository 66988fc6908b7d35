/** What the timelines and the customer card tell of interactions. */
package dev.perennial.crm.interactions.timeline;
