/**
 * Customer statistics in plain Java, usable by any program: lifetime value, survival, scoring, affinity, forecasting, attribution, allocation and satisfaction.
 *
 * <p>Nothing here knows a server or a database. Every model refuses input it cannot answer for by {@link dev.perennial.models.table.InputRefused}, and never answers with NaN.
 */
package dev.perennial.models;
