package dev.perennial.engine.record;

/** How a field is treated beyond what its kind says; each stands for the annotation of the same name, DERIVED for a value that the house works out from others, INDEXED for one that a tenant had an index built for. */
public enum Treatment { TITLE, SEARCH, BY_VERB, MACHINE, REQUIRED, UNIQUE, LISTED, OPAQUE, ACCESS_FOLLOWS, DERIVED, INDEXED }
