/** What the timelines and the customer card tell of cases and promises. */
package dev.perennial.crm.service.timeline;
