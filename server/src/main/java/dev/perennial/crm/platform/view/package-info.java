/** Saved views: ways of looking at the records of one type, kept for oneself, a team or everybody. */
package dev.perennial.crm.platform.view;
