/** News of telephone exchanges: taken in over HTTP, callers found by their number, browsers told at once. */
package dev.perennial.crm.contactcentre.cti;
