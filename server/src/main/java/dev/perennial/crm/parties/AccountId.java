package dev.perennial.crm.parties;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of an account. */
@Links("parties/accounts")
public record AccountId(UUID value) implements RecordId {}
