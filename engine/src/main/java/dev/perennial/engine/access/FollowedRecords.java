package dev.perennial.engine.access;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Looks up the living records along whose links access to a record follows: whose they are, and with whom they are shared. */
@Component
class FollowedRecords {

    private final DSLContext sql;
    private final Blueprints blueprints;
    private final Shares shares;

    FollowedRecords(DSLContext sql, Blueprints blueprints, Shares shares) {
        this.sql = sql;
        this.blueprints = blueprints;
        this.shares = shares;
    }

    /** The link and whose the record at its end is, with whom that is shared. */
    record Followed(Follow follow, List<Shares.Share> shares) {}

    List<Followed> of(Stored record) {
        return blueprints.find(record.type()).map(Blueprint::followed).orElse(List.of()).stream().flatMap(link -> along(link, record).stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private Optional<Followed> along(Field link, Stored record) {
        var target = ((FieldKind.Link) link.kind()).target();
        var column = (org.jooq.Field<UUID>) Columns.of(link).getFirst();
        var linked = DSL.select(column).from(Columns.main(blueprints.get(record.type()))).where(Columns.ID.eq(record.id()));
        return sql.select(Columns.ID, Columns.OWNER).from(Columns.main(blueprints.get(target))).where(Columns.ID.eq(linked)).and(Columns.DELETED_AT.isNull())
                .fetchOptional(row -> new Followed(new Follow(link, row.value2()), shares.of(new RecordRef(target, row.value1()))));
    }
}
