package dev.perennial.crm.platform.sharing;

import dev.perennial.crm.platform.SharingRuleId;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;

/** Opens every record of a type that meets the filter to a person, team, department or role, beside those whom their scopes let in. */
@RecordType(suite = "platform", one = "sharing-rule", many = "sharing-rules", defaultSort = "name", merges = false)
public record CriteriaRule(
        SharingRuleId id,
        @Required @Title @Search @Listed @MaxLength(160) String name,
        @Required @Listed @MaxLength(121) String type,
        @Required @Listed @LongText(2_000) String filter,
        @Required @Listed RecordRef grantee,
        @Required @Listed ShareLevel level) {}
