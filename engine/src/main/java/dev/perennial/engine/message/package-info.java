/** Words: every sentence and label in the reader's language, and the keys under which they stand in the message files. */
package dev.perennial.engine.message;
