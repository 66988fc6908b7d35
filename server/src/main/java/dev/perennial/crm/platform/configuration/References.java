package dev.perennial.crm.platform.configuration;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Names records that items speak of by what they are called, because ids differ from one installation to the next. */
@Component
public class References {

    private final DSLContext sql;
    private final Blueprints blueprints;
    private final RecordReader reader;

    References(DSLContext sql, Blueprints blueprints, RecordReader reader) {
        this.sql = sql;
        this.blueprints = blueprints;
        this.reader = reader;
    }

    /** What the record is called; its id where it has no name. */
    public String nameOf(TypeName type, UUID id) {
        var label = reader.labels(type, List.of(id), House.ACTOR).get(id);
        return label == null ? id.toString() : label;
    }

    /** The living record of that name, the oldest of several. */
    public Optional<UUID> find(TypeName type, String called) {
        var blueprint = blueprints.find(type);
        if (blueprint.isEmpty() || blueprint.get().title().isEmpty()) return Optional.empty();
        var title = field(name(blueprint.get().title().get().column()), String.class);
        return sql.select(Columns.ID).from(Columns.main(blueprint.get())).where(title.eq(called)).and(Columns.DELETED_AT.isNull()).orderBy(Columns.CREATED_AT, Columns.ID).limit(1).fetchOptional(Columns.ID);
    }
}
