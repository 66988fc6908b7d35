/** Imports of records of any type: a mapping says where the columns of a table go, and every row passes the write chain as its importer. */
package dev.perennial.crm.connectors.records;
