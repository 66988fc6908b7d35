/** Work in the background: queued, run in steps with checkpoints, cancelled, resumed, and taken over from a server that died. */
package dev.perennial.crm.platform.jobs;
