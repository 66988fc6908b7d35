/** Categories: the tree in which products stand. */
package dev.perennial.crm.products.category;
