/** Microbenchmarks of the statistics library, run by {@code ./perennial bench models}. */
package dev.perennial.bench.models;
