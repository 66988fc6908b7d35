/** What the menu, quick-create and the start page offer: which record types, in which order, and which views. Rights stay what roles say; an entry only hides. */
package dev.perennial.crm.platform.menu;
