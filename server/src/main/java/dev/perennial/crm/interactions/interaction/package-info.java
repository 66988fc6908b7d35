/** Interactions: one contact with a customer each, by whatever way. */
package dev.perennial.crm.interactions.interaction;
