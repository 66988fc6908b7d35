/** The write chain: permission, mask, merge, validate, number, store, journal, announce; one step, one class, one promise each. */
package dev.perennial.engine.write;
