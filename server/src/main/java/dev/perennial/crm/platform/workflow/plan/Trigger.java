package dev.perennial.crm.platform.workflow.plan;

/** What sets an event off. */
public sealed interface Trigger {

    /** Nothing in particular. */
    record None() implements Trigger {}

    /** A moment of the business clock. */
    record At(Moment moment) implements Trigger {}

    /** A message or signal handed to the processes of the record. */
    record Message(String name) implements Trigger {}

    /** A refusal with this code, any when the code is null. */
    record Failure(String code) implements Trigger {}
}
