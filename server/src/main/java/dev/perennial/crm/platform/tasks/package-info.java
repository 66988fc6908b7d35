/** The one inbox: tasks, approvals, mentions, reminders and notices, who holds them, and how they end. */
package dev.perennial.crm.platform.tasks;
