/** Reads process definitions against the allow-list and turns them into plans; nothing of a definition reaches the engine but by a plan. */
package dev.perennial.crm.platform.workflow.plan;
