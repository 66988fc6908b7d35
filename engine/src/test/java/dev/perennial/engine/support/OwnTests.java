package dev.perennial.engine.support;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks components of single tests; a test house takes in only those that its test names. */
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTests {}
