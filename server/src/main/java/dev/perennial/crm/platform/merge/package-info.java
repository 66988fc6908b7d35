/** Several records become one, with all that hangs on them: previewed, found again under their old ids, and taken back within thirty days. */
package dev.perennial.crm.platform.merge;
