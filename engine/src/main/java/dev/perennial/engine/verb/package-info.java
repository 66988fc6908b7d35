/** Writing that means something: verbs, their handlers, and the typed door to records that handlers use. */
package dev.perennial.engine.verb;
