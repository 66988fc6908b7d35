/** Warehouses: where goods lie. */
package dev.perennial.crm.fulfilment.warehouse;
