/** Outbound orders (出库单): issued, released, picked by scan, shipped. */
package dev.perennial.crm.fulfilment.outbound;
