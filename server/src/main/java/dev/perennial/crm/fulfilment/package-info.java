/** Warehouses, stock, reservations, outbound orders and shipments. The front door of the suite; other suites see only this package. */
@ApplicationModule(allowedDependencies = {"platform", "parties", "products", "orders"})
package dev.perennial.crm.fulfilment;

import org.springframework.modulith.ApplicationModule;
