/** Configuration as code: everything that administrators make is an item under a stable key, compared, applied and undone as one set; business modes are such sets that the product brings along. */
package dev.perennial.crm.platform.configuration;
