/** What may be sent instead of what is not there. */
package dev.perennial.crm.fulfilment.substitute;
