package dev.perennial.engine.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Worked out from other values, named by their paths from the record or the row: whoever may not see one of those may not see this either. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DerivedFrom {

    String[] value();
}
