/** What time it is: for the business, which may be moved in a trial, and for the machine, which never is. */
package dev.perennial.crm.platform.clock;
