/** Making one record out of several: which values stand, which links follow, and how the old ids are found again. */
package dev.perennial.engine.merge;
