/** Service levels: how soon we answer, decide and settle, counted in business time by clocks that can be replayed from their events. */
package dev.perennial.crm.service.sla;
