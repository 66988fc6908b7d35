/** Postal addresses, Chinese and foreign, in parts or as one line. */
package dev.perennial.crm.parties.address;
