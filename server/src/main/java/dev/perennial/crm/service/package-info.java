/** Complaints and inquiries from the ring to the satisfied answer: cases, promises, clocks, surveys and what is learned from them. The front door of the suite. */
@ApplicationModule(allowedDependencies = {"platform", "parties", "products", "orders", "interactions", "fulfilment", "finance"})
package dev.perennial.crm.service;

import org.springframework.modulith.ApplicationModule;
