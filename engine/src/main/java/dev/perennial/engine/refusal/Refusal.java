package dev.perennial.engine.refusal;

/** A named no; every suite has one enum of them. The sentence stands in the message files under {@code refusal.<code>}. */
public interface Refusal {

    /** The suite whose refusal this is. */
    String suite();

    String name();

    /** The HTTP status that says the same: 409 for a refusal of the business. */
    default int status() {
        return 409;
    }

    /** The stable code, for example {@code service.ALREADY_CLOSED}. */
    default String code() {
        return suite() + "." + name();
    }
}
