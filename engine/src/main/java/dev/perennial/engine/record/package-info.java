/** What a record type is: its blueprint, its fields and their kinds, and the values a record holds. */
package dev.perennial.engine.record;
