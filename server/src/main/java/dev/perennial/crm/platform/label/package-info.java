/** The tenant's own words for what the product and he himself named, in any languages. */
package dev.perennial.crm.platform.label;
