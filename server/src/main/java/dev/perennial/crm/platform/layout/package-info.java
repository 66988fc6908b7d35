/** Layouts: how records of a type are shown and filled in, by role and team, with conditions that hold on every write. */
package dev.perennial.crm.platform.layout;
