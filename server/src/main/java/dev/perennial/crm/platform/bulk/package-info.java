/** Changes to all records that a list shows, also beyond its page, and handing over all that somebody owns: rehearsed first, carried out in the background, undone within a day or a month. */
package dev.perennial.crm.platform.bulk;
