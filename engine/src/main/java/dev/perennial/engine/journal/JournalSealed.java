package dev.perennial.engine.journal;

/** Announced on every node when sealed entries have been added up to the position. */
public record JournalSealed(long head) {}
