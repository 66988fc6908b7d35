package dev.perennial.models.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the commands that a test asks about data they were not written for; {@link OtherSetsTest} misses those that no test names. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OnOtherSets {

    String[] value();
}
