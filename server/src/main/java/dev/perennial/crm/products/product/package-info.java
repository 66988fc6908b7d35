/** Products and the conversion of their quantities from unit to unit. */
package dev.perennial.crm.products.product;
