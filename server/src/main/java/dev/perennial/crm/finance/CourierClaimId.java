package dev.perennial.crm.finance;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a claim against a courier. */
@Links("finance/courier-claims")
public record CourierClaimId(UUID value) implements RecordId {}
