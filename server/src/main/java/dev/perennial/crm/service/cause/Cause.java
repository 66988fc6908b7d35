package dev.perennial.crm.service.cause;

import dev.perennial.crm.service.CauseId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;

/** A reason for which customers complain, in a tree from broad to exact. */
@RecordType(suite = "service", one = "cause", many = "causes", defaultSort = "code")
public record Cause(
        CauseId id,
        @Required @Unique @Search @Listed @MaxLength(60) String code,
        @Title @Required @Search @Listed String name,
        @Listed CauseId parent,
        @LongText(2000) String note) {}
