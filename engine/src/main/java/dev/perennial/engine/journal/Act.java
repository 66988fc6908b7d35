package dev.perennial.engine.journal;

/** What a write did to a record. */
public enum Act { CREATE, CHANGE, DELETE, RESTORE, MACHINE }
