/** Keeps the words by which search finds records in step with the rules by which texts are cut. */
package dev.perennial.crm.platform.search;
