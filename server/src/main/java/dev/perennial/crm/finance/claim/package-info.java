/** Claims against couriers who damaged or lost what they carried. */
package dev.perennial.crm.finance.claim;
