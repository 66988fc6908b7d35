/** What every installation begins with: a tree of causes and the service levels that are promised. */
package dev.perennial.crm.service.start;
