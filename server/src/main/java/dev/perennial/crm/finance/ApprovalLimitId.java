package dev.perennial.crm.finance;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a line of the limit matrix. */
@Links("finance/approval-limits")
public record ApprovalLimitId(UUID value) implements RecordId {}
