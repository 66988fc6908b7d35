/** Who we deal with: accounts (organisations and consumers) and the people in them. The front door of the suite; other suites see only this package. */
@ApplicationModule(allowedDependencies = {"platform"})
package dev.perennial.crm.parties;

import org.springframework.modulith.ApplicationModule;
