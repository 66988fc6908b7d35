package dev.perennial.engine.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.copy.CopyIn;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.write.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** Updates many rows of a table by one statement: they are copied into a table aside, which empties itself when the transaction ends. */
@Component
class ChangedRows {

    private final DSLContext sql;
    private final CopyIn copy;

    ChangedRows(DSLContext sql, CopyIn copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /** Sets the columns of the rows with the same id; the columns include {@code id}. */
    void update(Layout.Shelf shelf, List<Field<?>> columns, Stream<? extends List<?>> rows) {
        var target = shelf.table();
        var aside = table(name("changed_" + target.getQualifiedName().first() + "_" + target.getQualifiedName().last()));
        sql.execute("create temporary table if not exists {0} on commit delete rows as select * from {1} with no data", aside, target);
        sql.deleteFrom(aside).execute();
        copy.copy(aside, columns, rows);
        var values = new LinkedHashMap<Field<?>, Field<?>>();
        for (var column : columns) if (!column.equals(Columns.ID)) values.put(column, field(name("aside", column.getName())));
        values.computeIfPresent(Columns.CUSTOM, (_, given) -> shelf.customOver(field(target.getQualifiedName().append("custom"), JSONB.class), given.cast(JSONB.class)));
        sql.update(target).set(values).from(aside.as("aside")).where(field(target.getQualifiedName().append("id")).eq(field(name("aside", "id")))).execute();
    }
}
