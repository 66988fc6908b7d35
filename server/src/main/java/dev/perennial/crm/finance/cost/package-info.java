/** Costs, booked to the record and reason that caused them. */
package dev.perennial.crm.finance.cost;
