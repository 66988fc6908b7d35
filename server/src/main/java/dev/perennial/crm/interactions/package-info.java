/** What was said between customers and us: calls, mails, visits, notes and messages on one timeline. The front door of the suite; other suites see only this package. */
@ApplicationModule(allowedDependencies = {"platform", "parties"})
package dev.perennial.crm.interactions;

import org.springframework.modulith.ApplicationModule;
