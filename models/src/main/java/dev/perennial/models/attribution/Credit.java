package dev.perennial.models.attribution;

/** What one channel is credited with. */
public record Credit(String channel, double conversions, double value) {}
