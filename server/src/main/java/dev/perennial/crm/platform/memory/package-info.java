/** Answers remembered for a few seconds. */
package dev.perennial.crm.platform.memory;
