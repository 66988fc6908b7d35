package dev.perennial.engine.verb;

/**
 * A request to do something that means something, as a Java record. Its address is the class name without the record's name:
 * {@code CloseCase} on {@code Case} is {@code close}. When the first component is the record's typed id it is a verb on a record, otherwise on the type.
 *
 * @param <T> the record type the verb works on
 */
public interface Verb<T> {

    /** A verb that brings a record into being: {@code POST /{plural}} is it. */
    interface Creating<T> extends Verb<T> {}
}
