/** What customers ordered and sent back, and the habits that show in it. The front door of the suite; other suites see only this package. */
package dev.perennial.crm.orders;
