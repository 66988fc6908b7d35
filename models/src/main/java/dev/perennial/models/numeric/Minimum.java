package dev.perennial.models.numeric;

/** Where a search ended: the point, the value there, the steps it took and whether the slope had vanished. */
public record Minimum(double[] point, double value, int iterations, boolean converged) {}
