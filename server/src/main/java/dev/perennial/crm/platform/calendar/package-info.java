/** Business hours: calendars with their weeks, holidays, make-up workdays and half days, and the arithmetic with them. */
package dev.perennial.crm.platform.calendar;
