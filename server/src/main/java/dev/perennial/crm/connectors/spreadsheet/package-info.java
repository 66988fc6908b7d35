/** Tables as people keep them: CSV in several dialects and XLSX, read line by line and with limits. */
package dev.perennial.crm.connectors.spreadsheet;
