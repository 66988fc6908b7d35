/** What a tenant makes himself: fields on any record type and record types of his own, defined as records and in force without a restart. */
package dev.perennial.crm.platform.tenant;
