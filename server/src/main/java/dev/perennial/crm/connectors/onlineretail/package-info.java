/** The invoices of an online retailer, as two published data sets have them, become accounts, products, orders and returns. */
package dev.perennial.crm.connectors.onlineretail;
