package dev.perennial.engine.list;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;

/** Reads one page of a list in one statement, and only the columns asked for. */
final class PageReader {

    private final DSLContext sql;
    private final ListQuery query;
    private final ListRequest request;
    private final Frame frame;
    private final String sort;

    PageReader(DSLContext sql, ListQuery query, ListRequest request) {
        this.sql = sql;
        this.query = query;
        this.request = request;
        this.frame = query.frame();
        this.sort = request.sort() == null || request.sort().isBlank() ? Sorting.usual(frame.table().blueprint(), query.statement().sight().on(frame.table().blueprint().name())) : request.sort();
    }

    Page read() {
        var blueprint = frame.table().blueprint();
        var access = query.statement().sight().on(blueprint.name());
        var order = new Sorting(query.statement(), frame).order(sort);
        var purpose = purpose(blueprint.name());
        var after = Cursor.read(request.cursor(), purpose, order);
        var selection = new Selection(blueprint, AskedFields.of(request.fields(), blueprint, access), access);
        var rows = sql.fetch(byBranches() ? united(order, after, selection) : plain(order, after, selection));
        var items = rows.stream().limit(limit()).map(selection::read).toList();
        var next = rows.size() > limit() ? Cursor.write(purpose, keys(rows.get(limit() - 1), order)) : null;
        return new Page(items, next, null);
    }

    /** Searches are left to the planner, who knows how common each word is: a branch for each holder would search anew. */
    private boolean byBranches() {
        if (request.asOf() != null || request.deleted()) return false;
        var searches = request.q() != null && !request.q().isBlank();
        var reachesLess = !query.reach().everything() && !searches;
        if (!liesReadyByHolder()) return reachesLess && asksForAnIndexedValue();
        return reachesLess || PrefixProbe.in(query.filter(), query.statement(), frame).isPresent();
    }

    /** True when all records wanted hold one value of a field with an index: that index knows the holder too, so each branch fetches only what it may show, whatever the order. */
    private boolean asksForAnIndexedValue() {
        var indexed = frame.table().blueprint().customFields().stream().filter(field -> field.is(Treatment.INDEXED)).map(field -> field.path().text()).toList();
        var parts = query.filter() instanceof Filter.And(var all) ? all : List.of(query.filter());
        return parts.stream().anyMatch(part -> part instanceof Filter.Compare(Term.Reference path, Filter.Comparison how, _) && how == Filter.Comparison.EQ && indexed.contains(path.path()));
    }

    /** True of the orders in which every owner's and unit's records lie in an index: by creation, and by the moment a type goes by. */
    private boolean liesReadyByHolder() {
        if (isByCreation()) return true;
        var column = frame.table().column(path(sort));
        return path(sort).equals(path(frame.table().blueprint().defaultSort())) && column != null && column.neverNull() && column.nature() == Nature.MOMENT;
    }

    private boolean isByCreation() {
        return path(sort).equals("createdAt");
    }

    private static String path(String key) {
        return key.strip().startsWith("-") ? key.strip().substring(1) : key.strip();
    }

    private Select<Record> plain(Order order, List<Object> after, Selection selection) {
        var columns = new ArrayList<SelectField<?>>(selection.columns(frame));
        order.keys().forEach(key -> columns.add(key.expression()));
        var condition = query.all().and(order.after(after));
        return select(columns).from(frame.from()).where(condition).orderBy(order.by()).limit(limit() + 1);
    }

    /** First the places of the page, then the columns of just these records. */
    private Select<Record> united(Order order, List<Object> after, Selection selection) {
        var places = new PageStatement(query, order, isByCreation(), after, limit() + 1).places().asTable("page");
        var there = order.at("page");
        var row = query.statement().frame(frame.table());
        var columns = new ArrayList<SelectField<?>>(selection.columns(row));
        there.keys().forEach(key -> columns.add(key.expression()));
        return select(columns).from(places).join(row.from()).on(row.id().eq(field(name("page", "k" + (order.keys().size() - 1)), UUID.class))).orderBy(there.by());
    }

    private int limit() {
        return Math.clamp(request.limit(), 1, ListRequest.MOST);
    }

    private String purpose(TypeName type) {
        return type + "?" + sort + (request.deleted() ? "&deleted" : "") + (request.asOf() == null ? "" : "&asOf=" + request.asOf());
    }

    private static List<Object> keys(Record row, Order order) {
        var keys = new ArrayList<Object>();
        for (var i = row.size() - order.keys().size(); i < row.size(); i++) keys.add(row.get(i));
        return keys;
    }
}
