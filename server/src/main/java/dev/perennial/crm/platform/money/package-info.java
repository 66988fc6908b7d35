/** The firm's own currency and dated exchange rates: amounts are told in it beside the currency of their document. */
package dev.perennial.crm.platform.money;
