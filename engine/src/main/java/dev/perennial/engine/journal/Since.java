package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Since when records hold the value of a field that they hold now, as the journal tells. */
@Component
public class Since {

    private static final Field<Instant> SINCE = field(name("since"), Instant.class);

    private final RecordReader reader;
    private final DSLContext sql;

    Since(RecordReader reader, DSLContext sql) {
        this.reader = reader;
        this.sql = sql;
    }

    /** One moment for each of the records that the actor may see: the newest entry that set the field, or else the first one; read in one statement for all of them. */
    public Map<UUID, Instant> of(TypeName type, Path path, Collection<UUID> ids, Actor actor) {
        var seen = reader.visible(type, ids, actor);
        if (seen.isEmpty()) return Map.of();
        var sets = jsonbGetAttribute(Journal.BEFORE, path.text()).isNotNull().or(jsonbGetAttribute(Journal.AFTER, path.text()).isNotNull());
        return sql.select(Journal.RECORD, coalesce(max(Journal.AT).filterWhere(sets), min(Journal.AT)).as(SINCE)).from(Journal.JOURNAL)
                .where(Journal.TYPE.eq(type.toString())).and(Journal.RECORD.in(seen)).groupBy(Journal.RECORD).fetchMap(Journal.RECORD, SINCE);
    }
}
