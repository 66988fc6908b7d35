package dev.perennial.engine.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a Java record a record type; its nested records are the sections of its form. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RecordType {

    /** The suite, which is also the first part of the address and the database schema. */
    String suite();

    /** The singular in kebab case. */
    String one();

    /** The plural in kebab case: the second part of the address; in snake case the table. */
    String many();

    /** The order of a list when nobody asked for another. */
    String defaultSort() default "-createdAt";

    /** False of what happened or is going through our hands: two of such are never one, however alike they look. */
    boolean merges() default true;
}
