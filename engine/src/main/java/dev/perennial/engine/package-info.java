/** The machine room: everything that works for every record type at once. It sees no suite and names no business noun. */
package dev.perennial.engine;
