package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.MergeFollower;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** The address by which a task is answered holds the id of its record; when that becomes part of another one, the task is answered there. */
@Component
class AddressesOfTasksFollow implements MergeFollower {

    private static final Table<Record> TASKS = table(name("platform", "tasks"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> HREF = field(name("action_href"), String.class);

    private final DSLContext sql;

    AddressesOfTasksFollow(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public List<String> follow(RecordRef merged, RecordRef survivor, Actor by) {
        return sql.update(TASKS).set(HREF, replace(HREF, address(merged), address(survivor)))
                .where(field(name("record_type"), String.class).eq(merged.type().toString()), field(name("record_id"), UUID.class).eq(merged.id()), HREF.contains(address(merged)))
                .returningResult(ID).fetch(row -> row.value1().toString());
    }

    @Override
    public void goBack(RecordRef merged, RecordRef survivor, List<String> touched, Actor by) {
        sql.update(TASKS).set(HREF, replace(HREF, address(survivor), address(merged))).where(ID.eq(any(touched.stream().map(UUID::fromString).toArray(UUID[]::new)))).execute();
    }

    private static String address(RecordRef record) {
        return "/api/" + record.type() + "/" + record.id();
    }
}
