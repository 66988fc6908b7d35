/** The ground floor: who works here and what they may do, how they come in, what runs in the background, and what time it is. */
@ApplicationModule(allowedDependencies = {})
package dev.perennial.crm.platform;

import org.springframework.modulith.ApplicationModule;
