/** PostgreSQL's COPY: many rows into one table in one stream. */
package dev.perennial.engine.copy;
