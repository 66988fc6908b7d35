/** The sample company of a trial: a firm for tea, tea-seed oil and household goods with five years of customers and orders, generated anew from a fixed seed. */
@ApplicationModule(allowedDependencies = {"platform", "parties", "products", "orders"})
package dev.perennial.crm.sample;

import org.springframework.modulith.ApplicationModule;
