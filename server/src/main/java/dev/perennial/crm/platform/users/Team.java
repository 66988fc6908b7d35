package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.util.List;

/** People who work on the same records, across departments. */
@RecordType(suite = "platform", one = "team", many = "teams", defaultSort = "name", merges = false)
public record Team(TeamId id, @Required @Title @Search @Listed String name, @Listed List<UserId> members) {}
