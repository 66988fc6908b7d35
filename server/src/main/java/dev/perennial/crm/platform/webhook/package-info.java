/** Programs outside are told what happens to records: signed, at least once, in order, and nothing that their reader could not read here. */
package dev.perennial.crm.platform.webhook;
