package dev.perennial.crm.platform.view;

import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.ViewId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Opaque;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.util.List;
import java.util.UUID;

/** A way of looking at the records of one type, kept under a name; its owner manages it, together with the team or alone. A public one keeps the key under which configuration knows it. */
@RecordType(suite = "platform", one = "view", many = "views", defaultSort = "name", merges = false)
public record View(
        ViewId id,
        @Required @Title @Search @Listed @MaxLength(80) String name,
        @Required @Listed @MaxLength(120) String type,
        @Listed Kind kind,
        @ByVerb @Listed Audience shared,
        @ByVerb @Listed TeamId team,
        @Opaque @LongText(20_000) String filter,
        Look look,
        List<Column> columns,
        @ByVerb @MaxLength(250) String key,
        @ByVerb Names names) {

    /** As what the records are drawn. */
    public enum Kind { LIST, KANBAN, CALENDAR, MAP, SPLIT }

    /** For whom the view is. */
    public enum Audience { PRIVATE, TEAM, PUBLIC }

    /** How close together rows stand. */
    public enum Density { COMFORTABLE, COMPACT }

    /** Order, groups and figures; {@code by} is the field that makes the columns of a kanban, the days of a calendar or the points of a map. */
    public record Look(@MaxLength(500) String sort, @MaxLength(200) String group, @MaxLength(200) String by, List<String> totals, Density density, Long frozen) {}

    /** What a view that came with a business mode is called in each language; whoever renames the view gives it one name of his own. */
    public record Names(@MaxLength(80) String en, @MaxLength(80) String zh) {}

    /** One column, in its place; without a width it takes what it needs. */
    public record Column(UUID id, @Required @MaxLength(200) String path, Long width) {}

    View forTeam(TeamId team) {
        return sharedWith(Audience.TEAM, team);
    }

    View forEverybody() {
        return sharedWith(Audience.PUBLIC, null);
    }

    View forItsOwner() {
        return sharedWith(Audience.PRIVATE, null);
    }

    private View sharedWith(Audience audience, TeamId team) {
        return new View(id, name, type, kind, audience, team, filter, look, columns, key, names);
    }
}
