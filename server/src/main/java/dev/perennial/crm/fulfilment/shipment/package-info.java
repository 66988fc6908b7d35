/** What left the house: packed by whom, carried by which courier, under which tracking number. */
package dev.perennial.crm.fulfilment.shipment;
