/** Approval of value, booked costs and claims against couriers. The front door of the suite; other suites see only this package. */
@ApplicationModule(allowedDependencies = {"platform", "parties", "products", "orders"})
package dev.perennial.crm.finance;

import org.springframework.modulith.ApplicationModule;
