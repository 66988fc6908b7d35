/** What a new installation begins with: the standard roles, the first administrator, and in a trial the sample accounts. */
package dev.perennial.crm.platform.start;
