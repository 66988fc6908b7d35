package dev.perennial.models.numeric;

/**
 * Where a search ended: the point, the value there, the steps it took and whether the slope had vanished.
 *
 * <p>Formula: converged: the largest slope is below the tolerance.
 * <p>Units: those of the objective.
 * <p>Assumes: nothing.
 * <p>Errors: none: a search that ended early says so by {@code converged}.
 * <p>Source: own.
 */
public record Minimum(double[] point, double value, int iterations, boolean converged) {}
