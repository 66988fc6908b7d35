package dev.perennial.crm.platform.tenant;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;

import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.StoredRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Thirty days after a definition was removed it can no longer be restored: what it kept is erased. */
@Component
class RemovedForGood implements DueMoments {

    static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 100;

    private final DSLContext sql;
    private final StoredRecords records;
    private final OneTransaction transaction;
    private final Jobs jobs;

    RemovedForGood(DSLContext sql, StoredRecords records, OneTransaction transaction, Jobs jobs) {
        this.sql = sql;
        this.records = records;
        this.transaction = transaction;
        this.jobs = jobs;
    }

    @Override
    public Optional<Instant> next() {
        return Stream.of(Definitions.FIELDS, Definitions.TYPES).map(type -> sql.select(min(Columns.DELETED_AT)).from(table(type)).fetchSingle().value1()).filter(Objects::nonNull)
                .min(Instant::compareTo).map(at -> at.plus(KEPT));
    }

    @Override
    public void doDue(Instant now) {
        for (var type : List.of(Definitions.TYPES, Definitions.FIELDS)) {
            var due = sql.select(Columns.ID).from(table(type)).where(Columns.DELETED_AT.le(now.minus(KEPT))).limit(MOST).fetch(Columns.ID);
            records.read(type, due).values().forEach(definition -> transaction.of(() -> erase(definition)));
        }
    }

    private boolean erase(Stored definition) {
        if (sql.deleteFrom(table(definition.type())).where(Columns.ID.eq(definition.id())).execute() == 0) return false;
        if (definition.type().equals(Definitions.TYPES)) eraseType(new TypeDefinition(definition.values()));
        else jobs.submit(EraseValues.NAME, definition.values().text("address"), new EraseValues.Of(definition.values().text("type"), definition.values().text("key")), House.ACTOR);
        return true;
    }

    private void eraseType(TypeDefinition type) {
        sql.deleteFrom(table(Definitions.FIELDS)).where(field(name("type"), String.class).eq(type.name().toString())).execute();
        sql.dropTableIfExists(Columns.main(type.blueprint())).execute();
    }

    private static Table<Record> table(TypeName definitions) {
        return org.jooq.impl.DSL.table(name("platform", definitions.plural().replace('-', '_')));
    }
}
