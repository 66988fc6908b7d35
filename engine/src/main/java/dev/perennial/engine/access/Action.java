package dev.perennial.engine.access;

/** What can be done to records of a type, apart from verbs. */
public enum Action { READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT }
