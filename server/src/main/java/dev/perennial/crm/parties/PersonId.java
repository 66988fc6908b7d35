package dev.perennial.crm.parties;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a person in an account. */
@Links("parties/people")
public record PersonId(UUID value) implements RecordId {}
