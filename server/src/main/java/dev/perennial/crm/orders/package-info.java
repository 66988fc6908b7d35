/** What customers ordered and sent back, and the habits that show in it. The front door of the suite; other suites see only this package. */
@ApplicationModule(allowedDependencies = {"platform", "parties", "products"})
package dev.perennial.crm.orders;

import org.springframework.modulith.ApplicationModule;
