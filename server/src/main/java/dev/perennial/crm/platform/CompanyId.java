package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names the firm whose house this is. */
@Links("platform/companies")
public record CompanyId(UUID value) implements RecordId {}
