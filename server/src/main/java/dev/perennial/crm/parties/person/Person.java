package dev.perennial.crm.parties.person;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.parties.PersonId;
import dev.perennial.crm.parties.contact.ContactPoint;
import dev.perennial.crm.parties.naming.PersonName;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.util.List;

/** Somebody we speak to: a buyer, a bookkeeper, a shop assistant of an account. */
@RecordType(suite = "parties", one = "person", many = "people", defaultSort = "name")
public record Person(
        PersonId id,
        @Title @Required @Search @Listed String name,
        PersonName personName,
        @Required @Listed @AccessFollows AccountId account,
        @Search @Listed String role,
        List<ContactPoint> contactPoints) {}
