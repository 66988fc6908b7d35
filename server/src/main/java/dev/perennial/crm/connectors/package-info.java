/** What comes in from outside: files of other systems become customers, products and orders. */
@ApplicationModule(allowedDependencies = {"platform", "parties", "products", "orders"})
package dev.perennial.crm.connectors;

import org.springframework.modulith.ApplicationModule;
