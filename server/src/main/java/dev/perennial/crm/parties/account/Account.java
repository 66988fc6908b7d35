package dev.perennial.crm.parties.account;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.parties.address.Address;
import dev.perennial.crm.parties.contact.ContactPoint;
import dev.perennial.crm.parties.naming.PersonName;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.Machine;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static dev.perennial.crm.parties.PartiesRefusal.ALREADY_FLAGGED;
import static dev.perennial.crm.parties.PartiesRefusal.NOT_FLAGGED;

/** Somebody who buys from us: an organisation or, as a consumer, a single person. */
@RecordType(suite = "parties", one = "account", many = "accounts")
public record Account(
        AccountId id,
        @Numbered("C-") @Unique @Search @Listed @MaxLength(40) String number,
        @Title @Required @Search @Listed String name,
        @Required @Listed Kind kind,
        PersonName personName,
        @Unique @Search @MaxLength(40) String creditCode,
        AccountId parent,
        List<ContactPoint> contactPoints,
        List<Address> addresses,
        @Listed Set<Flag> flags,
        @Machine CustomerValue value) {

    /** Whether the account is a firm or a consumer. */
    public enum Kind { ORGANISATION, PERSON }

    /** What everybody who deals with the account must know at once. */
    public enum Flag { VIP, CREDIT_HOLD, DO_NOT_CALL, COMPLAINT_OPEN }

    /** The account with one flag more. */
    public Account flagged(Flag flag) {
        if (flags.contains(flag)) throw Refused.because(ALREADY_FLAGGED, name, flag);

        var more = new HashSet<>(flags);
        more.add(flag);
        return withFlags(more);
    }

    /** The account with one flag less. */
    public Account unflagged(Flag flag) {
        if (!flags.contains(flag)) throw Refused.because(NOT_FLAGGED, name, flag);

        var fewer = new HashSet<>(flags);
        fewer.remove(flag);
        return withFlags(fewer);
    }

    private Account withFlags(Set<Flag> flags) {
        return new Account(id, number, name, kind, personName, creditCode, parent, contactPoints, addresses, flags, value);
    }
}
