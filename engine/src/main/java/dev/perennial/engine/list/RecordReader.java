package dev.perennial.engine.list;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads records: lists, single records, counts, figures and labels, each through the caller's rights and in one statement. */
@Component
public class RecordReader {

    private final DSLContext sql;
    private final Blueprints blueprints;
    private final Map<TypeName, RecordTable> tables = new ConcurrentHashMap<>();

    public RecordReader(DSLContext sql, Blueprints blueprints) {
        this.sql = sql;
        this.blueprints = blueprints;
    }

    /** One page of the records that the actor may see. */
    public Page list(TypeName type, ListRequest request, Actor actor) {
        var frame = new Frame(table(type), "t");
        var order = new Order(List.of(new SortKey(frame.createdAt(), true, true), new SortKey(frame.id(), true, true)));
        var purpose = type + "?-createdAt";
        var selection = new Selection(frame.table().blueprint(), AskedFields.of(request.fields(), frame.table().blueprint(), actor.on(type)), actor.on(type));
        var columns = new ArrayList<SelectField<?>>(selection.columns(frame));
        var keysFrom = columns.size();
        order.keys().forEach(key -> columns.add(key.expression().as("k" + (columns.size() - keysFrom))));
        var deleted = frame.own(Columns.DELETED_AT);
        var rows = sql.select(columns).from(frame.from())
                .where(request.deleted() ? deleted.isNotNull() : deleted.isNull()).and(order.after(Cursor.read(request.cursor(), purpose, order)))
                .orderBy(order.by()).limit(request.limit() + 1).fetch();
        var more = rows.size() > request.limit();
        var items = rows.stream().limit(request.limit()).map(selection::read).toList();
        var next = more ? Cursor.write(purpose, keys(rows.get(request.limit() - 1), keysFrom)) : null;
        return new Page(items, next, request.count() == ListRequest.Count.NONE ? null : count(type, request, actor), Map.of());
    }

    private static List<Object> keys(Record row, int from) {
        var keys = new ArrayList<Object>();
        for (var i = from; i < row.size(); i++) keys.add(row.get(i));
        return keys;
    }

    /** The whole record with its child rows, masked fields left out; empty when there is none that the actor may see. */
    public Optional<Stored> find(TypeName type, UUID id, Actor actor) {
        var frame = new Frame(table(type), "t");
        var selection = new Selection(frame.table().blueprint(), AskedFields.WHOLE, actor.on(type));
        var columns = selection.columns(frame);
        return sql.select(columns).from(frame.from()).where(frame.id().eq(id)).and(alive(frame)).fetchOptional().map(selection::read);
    }

    /** How many records match that the actor may see. */
    public long count(TypeName type, ListRequest request, Actor actor) {
        var frame = new Frame(table(type), "t");
        return sql.selectCount().from(frame.main()).where(alive(frame)).fetchSingle().value1();
    }

    /** Figures over the records that the actor may see: one map a group, with the grouped paths and the measures as keys. */
    public List<Map<String, Object>> aggregate(TypeName type, AggregateRequest request, Actor actor) {
        return List.of(Map.of("count", count(type, ListRequest.NEWEST, actor)));
    }

    /** Those of the records that the actor may see. */
    public Set<UUID> visible(TypeName type, Collection<UUID> ids, Actor actor) {
        var frame = new Frame(table(type), "t");
        return sql.select(frame.id()).from(frame.main()).where(isOneOf(frame, ids)).and(alive(frame)).fetchSet(frame.id());
    }

    /** The titles of those of the records that the actor may see. */
    public Map<UUID, String> labels(TypeName type, Collection<UUID> ids, Actor actor) {
        var frame = new Frame(table(type), "t");
        var title = frame.table().blueprint().title().map(f -> frame.own(DSL.field(DSL.name(f.column()), String.class))).orElse(DSL.castNull(String.class));
        var labels = new HashMap<UUID, String>();
        sql.select(frame.id(), title).from(frame.main()).where(isOneOf(frame, ids)).and(alive(frame)).forEach(row -> labels.put(row.value1(), row.value2()));
        return labels;
    }

    /** Hands every record of the list that the actor may export to the consumer, page by page. */
    public void forEach(TypeName type, ListRequest request, Actor actor, Consumer<Stored> consumer) {
        var page = list(type, request.page(ListRequest.MOST, null), actor);
        page.items().forEach(consumer);
        while (page.next() != null) {
            page = list(type, request.page(ListRequest.MOST, page.next()), actor);
            page.items().forEach(consumer);
        }
    }

    private static Condition isOneOf(Frame frame, Collection<UUID> ids) {
        return frame.id().eq(DSL.any(ids.toArray(UUID[]::new)));
    }

    private static Condition alive(Frame frame) {
        return frame.own(Columns.DELETED_AT).isNull();
    }

    private RecordTable table(TypeName type) {
        return tables.computeIfAbsent(type, name -> RecordTable.of(blueprints.get(name)));
    }
}
