/** Changes to all records that a list shows, also beyond its page: rehearsed first, carried out in the background, undone within a day. */
package dev.perennial.crm.platform.bulk;
