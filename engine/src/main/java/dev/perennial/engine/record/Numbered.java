package dev.perennial.engine.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number the system gives when the writer leaves it blank: the prefix and a running number of at least six digits. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Numbered {

    /** How many digits a running number has at least. */
    int DIGITS = 6;

    String value();
}
