package dev.perennial.models.attribution;

/**
 * What one channel is credited with.
 *
 * <p>Formula: that of the rule it comes from; the credits of all channels sum to all conversions and their value.
 * <p>Units: conversions as counted in the journeys, value in their currency.
 * <p>Assumes: those of the rule it comes from.
 * <p>Errors: none.
 * <p>Source: own.
 */
public record Credit(String channel, double conversions, double value) {}
