/** The contact centre: calls that any telephone exchange announces. The front door of the suite; other suites see only this package. */
@ApplicationModule(allowedDependencies = {"platform", "parties", "products", "orders", "interactions"})
package dev.perennial.crm.contactcentre;

import org.springframework.modulith.ApplicationModule;
