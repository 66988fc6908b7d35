/** What is told to people outside the screen they look at: in the browser, by mail, by text message, in a group chat. */
package dev.perennial.crm.platform.messages;
