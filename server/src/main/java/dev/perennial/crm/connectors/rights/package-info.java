/** What the connectors say no to. */
package dev.perennial.crm.connectors.rights;
