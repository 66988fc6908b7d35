/** Units in which products are counted and packed. */
package dev.perennial.crm.products.unit;
