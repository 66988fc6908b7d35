package dev.perennial.crm.parties;

import dev.perennial.engine.access.Actor;
import java.util.Optional;

/** A part of the customer card, contributed by a suite that knows something about the account; each is one bean. */
public interface CardPart {

    /** The name under which screens know the part. */
    String name();

    /** What the part shows to the reader, as something that becomes JSON; empty when he may not see it or there is nothing to show. */
    Optional<Object> of(AccountId account, Actor reader);
}
