/** The one journal: every user-meant write a row in the same transaction, sealed into gapless positions; history, as-of and readers. */
package dev.perennial.engine.journal;
