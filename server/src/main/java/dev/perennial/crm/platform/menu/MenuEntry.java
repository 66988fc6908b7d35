package dev.perennial.crm.platform.menu;

import dev.perennial.crm.platform.MenuEntryId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;

/** Where a record type is offered: in the menu, where one creates, on the start page; a type without an entry is offered everywhere. It takes no right away. New records begin with {@code createsWith}, such as {@code kind=PERSON}. */
@RecordType(suite = "platform", one = "menu-entry", many = "menu-entries", defaultSort = "place", merges = false)
public record MenuEntry(
        MenuEntryId id,
        @Required @Unique @Title @Search @Listed @MaxLength(121) String type,
        @Listed Long place,
        @Listed boolean inMenu,
        @Listed boolean inCreate,
        @Listed boolean onHome,
        @Listed @MaxLength(250) String opensWith,
        @MaxLength(400) String createsWith) {}
