package dev.perennial.engine.list;

import static org.jooq.impl.DSL.name;

import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** One appearance of a record type in a statement: its alias, and the side tables that the paths in use made necessary. */
final class Frame {

    private final RecordTable table;
    private final String alias;
    private final Field<?> array;
    private final Table<?> shown;
    private final Former former;
    private final Set<String> sections = new LinkedHashSet<>();

    Frame(RecordTable table, String alias) {
        this(table, alias, null, null, null);
    }

    /** The same as it stood at a moment. */
    Frame(RecordTable table, String alias, Former former) {
        this(table, alias, null, null, former);
    }

    private Frame(RecordTable table, String alias, Field<?> array, Table<?> shown, Former former) {
        this.table = table;
        this.alias = alias;
        this.array = array;
        this.shown = shown;
        this.former = former;
    }

    /** The same as it appears in a table of the statement that holds some of the columns. */
    Frame standingIn(Table<?> shown, String alias) {
        return new Frame(table, alias, null, shown, former);
    }

    /** The same for the elements of an array that stands in another frame. */
    Frame unnesting(Field<?> array) {
        return new Frame(table, alias, array, null, former);
    }

    RecordTable table() {
        return table;
    }

    String alias() {
        return alias;
    }

    /** The column as this appearance names it; a machine section joins in from here on. */
    Field<?> field(Column column) {
        if (column.within() != null) return column.within().of(own(Columns.CUSTOM));
        if (column.section().isEmpty()) return DSL.field(name(alias, column.name()), column.type());
        sections.add(column.section());
        return DSL.field(name(sideAlias(column.section()), column.name()), column.type());
    }

    /** The folded companion of a title. */
    Field<String> folded(Column title) {
        return DSL.field(name(alias, title.name() + "_folded"), String.class);
    }

    /** The key by which a title sorts. */
    Field<byte[]> sortKey(Column title) {
        return DSL.field(name(alias, title.name() + "_sort"), byte[].class);
    }

    Field<UUID> id() {
        return own(Columns.ID);
    }

    Field<Instant> createdAt() {
        return own(Columns.CREATED_AT);
    }

    /** A column that every record has. */
    <T> Field<T> own(Field<T> column) {
        return DSL.field(name(alias, column.getName()), column.getDataType());
    }

    /** The table and the side tables used so far, to stand in the from clause. */
    Table<?> from() {
        if (array != null) return DSL.unnest(array).as(name(alias), name(RecordTable.ELEMENT));
        Table<?> from = main();
        for (var section : sections) {
            var side = Columns.side(table.blueprint(), section).as(name(sideAlias(section)));
            from = from.join(side).on(DSL.field(name(sideAlias(section), "id"), UUID.class).eq(id()));
        }
        return from;
    }

    /** The table alone. */
    Table<?> main() {
        if (shown != null) return shown;
        if (former == null) return table.stored().as(name(alias));
        return table.children().map(children -> former.rows(table.blueprint(), children)).orElseGet(() -> former.records(table.blueprint())).as(name(alias));
    }

    /** The child rows of the type, as they stood if the frame looks back. */
    Table<?> rows(Children children) {
        return former == null ? Columns.child(table.blueprint(), children) : former.rows(table.blueprint(), children).as(name(alias + "_" + children.path().column()));
    }

    private String sideAlias(String section) {
        return alias + "_" + section.replace('/', '_');
    }
}
