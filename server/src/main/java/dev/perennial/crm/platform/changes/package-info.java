/** Change sets of every sort on one page: who changed many records at once, how many, what was left alone, and the way back. */
package dev.perennial.crm.platform.changes;
