package dev.perennial.crm.platform.users;

import static org.jooq.impl.DSL.field;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.RecordChanged;
import dev.perennial.engine.write.RecordWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is put into a team on one side is in it on the other: the user's teams and the team's members say the same. */
@Component
class TeamsAgreeWithUsers {

    /** One of the two sides on which a membership stands. */
    private enum Side {
        USER(PeopleTypes.USERS, "users", "teams"), TEAM(PeopleTypes.TEAMS, "teams", "members");

        private final TypeName type;
        private final Table<Record> table;
        private final String path;
        private final Field<UUID[]> links;

        Side(TypeName type, String table, String path) {
            this.type = type;
            this.table = DSL.table(DSL.name("platform", table));
            this.path = path;
            this.links = field(DSL.name(path), UUID[].class);
        }

        Side other() {
            return this == USER ? TEAM : USER;
        }
    }

    private final DSLContext database;
    private final RecordWriter writer;

    TeamsAgreeWithUsers(DSLContext database, RecordWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @EventListener
    void on(RecordChanged changed) {
        for (var side : Side.values())
            if (changed.type().equals(side.type)) agree(side, changed.id());
    }

    private void agree(Side side, UUID record) {
        var wanted = living(side, Columns.ID.eq(record)).stream().flatMap(row -> links(row, side).stream()).collect(Collectors.toSet());
        for (var other : living(side.other(), side.other().links.contains(new UUID[] {record}).or(Columns.ID.in(wanted)))) {
            var has = links(other, side.other());
            if (has.contains(record) != wanted.contains(other.get(Columns.ID))) toggle(side.other(), other.get(Columns.ID), has, record);
        }
    }

    private void toggle(Side side, UUID owner, Set<UUID> has, UUID link) {
        if (!has.remove(link)) has.add(link);
        writer.change(side.type, owner, Values.NONE.with(side.path, new ArrayList<>(has)), RecordWriter.ANY_VERSION, House.ACTOR);
    }

    private List<? extends Record> living(Side side, Condition which) {
        return database.select(Columns.ID, side.links).from(side.table).where(which, Columns.DELETED_AT.isNull()).fetch();
    }

    private static Set<UUID> links(Record row, Side side) {
        var links = row.get(side.links);
        return links == null ? new LinkedHashSet<>() : new LinkedHashSet<>(Arrays.asList(links));
    }
}
