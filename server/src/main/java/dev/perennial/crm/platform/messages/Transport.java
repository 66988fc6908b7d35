package dev.perennial.crm.platform.messages;

/** One way out of the house. */
interface Transport {

    /** What became of an attempt to send. */
    sealed interface Verdict {

        /** The other side took it. */
        record Sent() implements Verdict {}

        /** Certainly not taken; nothing went out, and it may work later. */
        record NotNow(String reason) implements Verdict {}

        /** Certainly not taken, and it never will be. */
        record Never(String reason) implements Verdict {}

        /** It may have gone out or not. */
        record Unknown(String reason) implements Verdict {}
    }

    Verdict send(Message message);
}
