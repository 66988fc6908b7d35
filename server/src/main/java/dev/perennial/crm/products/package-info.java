/** What we sell: products, their categories and units, prices and costs. The front door of the suite; other suites see only this package. */
@ApplicationModule(allowedDependencies = {"platform", "parties"})
package dev.perennial.crm.products;

import org.springframework.modulith.ApplicationModule;
