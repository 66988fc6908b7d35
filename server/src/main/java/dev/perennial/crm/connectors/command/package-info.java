/** The command line's import: a client of the running server, without any of the house around it. */
package dev.perennial.crm.connectors.command;
