/** Processes that lead a record through several hands: definitions, the engine that runs them, and what people see of it. */
package dev.perennial.crm.platform.workflow;
