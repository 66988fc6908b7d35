package dev.perennial.engine.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says by which day's exchange rate the amounts of a record type are told in the firm's own currency, and when that rate stands for good.
 * Types without it follow the latest rate for ever.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Converted {

    /** The path of the document's day or moment. */
    String on();

    /** The path of the choice that says how far the document has come; empty for documents that are never changed once they stand. */
    String state() default "";

    /** The options of {@link #state} in which the rate is frozen; with no state it is frozen from the beginning. */
    String[] frozenIn() default {};
}
