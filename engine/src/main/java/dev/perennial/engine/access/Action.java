package dev.perennial.engine.access;

/** What can be done to records of a type, apart from verbs; to change many at once and to give a record to another owner are rights beside the one to change. */
public enum Action { READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT, MASS_EDIT, ASSIGN }
