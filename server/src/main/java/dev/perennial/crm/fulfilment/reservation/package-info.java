/** Goods set aside for a record until a moment. */
package dev.perennial.crm.fulfilment.reservation;
