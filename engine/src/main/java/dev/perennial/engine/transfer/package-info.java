/** Writing many rows at once: set-based by COPY, journalled like every write, a thousand rows a transaction at most. */
package dev.perennial.engine.transfer;
