package dev.perennial.crm.platform.menu;

import dev.perennial.crm.platform.HomePanelId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;

/** A panel of everybody's start page: the first records of a public view, or its records counted or summed in groups; who may not see them does not meet it. */
@RecordType(suite = "platform", one = "home-panel", many = "home-panels", defaultSort = "place", merges = false)
public record HomePanel(
        HomePanelId id,
        @Required @Unique @Title @Search @Listed @MaxLength(80) String key,
        @Listed Label label,
        @Required @Listed @MaxLength(250) String view,
        @Listed Long place,
        @Required @Listed Drawn drawn,
        @MaxLength(200) String groupedBy,
        @MaxLength(200) String measure) {

    /** What the panel is called, in each language; one language is enough. */
    public record Label(@Listed @MaxLength(80) String en, @Listed @MaxLength(80) String zh) {}

    /** As the first records, or as figures for each group. */
    public enum Drawn { ROWS, FIGURES }
}
