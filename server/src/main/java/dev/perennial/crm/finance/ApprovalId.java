package dev.perennial.crm.finance;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of an approval. */
@Links("finance/approvals")
public record ApprovalId(UUID value) implements RecordId {}
