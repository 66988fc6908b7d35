/** Lists as files: written in the background with the rights of whoever asked, and kept with their job, which is the log of it. */
package dev.perennial.crm.platform.export;
