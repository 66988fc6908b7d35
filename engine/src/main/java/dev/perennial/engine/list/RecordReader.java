package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Policy;
import dev.perennial.engine.access.Reaches;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads records: lists, single records, counts, figures and labels, each through the caller's rights and in one statement. */
@Component
public class RecordReader {

    /** What the database takes for cheap: below this cost it counts instead of estimating. */
    private static final double CHEAP = 5_000;

    /** An export reads in the background, where nobody sits waiting. */
    private static final int LONGER_FOR_EXPORTS = 6;

    private final DSLContext sql;
    private final Patience patience;
    private final Patience patienceOfExports;
    private final Filters filters;
    private final Reaches reaches;
    private final Policy policy;
    private final FormerTables former;

    public RecordReader(DSLContext sql, Filters filters, Reaches reaches, Policy policy, FormerTables former, @Value("${perennial.longest-read-seconds:10}") int longestSeconds) {
        this.sql = sql;
        this.patience = new Patience(sql, longestSeconds);
        this.patienceOfExports = new Patience(sql, longestSeconds * LONGER_FOR_EXPORTS);
        this.filters = filters;
        this.reaches = reaches;
        this.policy = policy;
        this.former = former;
    }

    /** One page of the records that the actor may see; of deleted ones when asked for and the actor may delete. */
    public Page list(TypeName type, ListRequest request, Actor actor) {
        var action = request.deleted() ? Action.DELETE : Action.READ;
        var page = patience.read(patient -> new PageReader(patient, query(type, request, actor, action), request).read());
        return switch (request.count()) {
            case NONE -> page;
            case ESTIMATE -> page.counted(estimate(type, request, actor, action));
            case EXACT -> page.counted(count(type, request, actor));
        };
    }

    /** The whole record with its child rows, masked fields left out; empty when there is none that the actor may see. */
    public Optional<Stored> find(TypeName type, UUID id, Actor actor) {
        return findEvenDeleted(type, id, actor).filter(found -> !found.isDeleted());
    }

    /** The same, deleted or not, for those who could read it. */
    public Optional<Stored> findEvenDeleted(TypeName type, UUID id, Actor actor) {
        if (!actor.may(Action.READ, type)) return Optional.empty();
        var frame = filters.statement(actor).frame(type);
        var selection = new Selection(frame.table().blueprint(), AskedFields.WHOLE, actor.on(type));
        var columns = selection.columns(frame);
        return sql.select(columns).from(frame.from()).where(frame.id().eq(id)).fetchOptional().map(selection::read).filter(found -> policy.may(actor, Action.READ, found));
    }

    /** Those of the records, deleted or not, that the actor could read, by id. */
    public Map<UUID, Stored> findAllEvenDeleted(TypeName type, Collection<UUID> ids, Actor actor) {
        if (ids.isEmpty() || !actor.may(Action.READ, type)) return Map.of();
        var frame = filters.statement(actor).frame(type);
        var selection = new Selection(frame.table().blueprint(), AskedFields.WHOLE, actor.on(type));
        var found = sql.select(selection.columns(frame)).from(frame.from()).where(isOneOf(frame, ids)).fetch(selection::read);
        var readable = policy.among(found, Action.READ, actor);
        return found.stream().filter(record -> readable.contains(record.id())).collect(Collectors.toMap(Stored::id, Function.identity()));
    }

    /** How many records match that the actor may see. */
    public long count(TypeName type, ListRequest request, Actor actor) {
        var query = query(type, request, actor, request.deleted() ? Action.DELETE : Action.READ);
        var condition = query.all();
        return patience.read(patient -> patient.fetchSingle(selectCount().from(query.frame().from()).where(condition)).value1());
    }

    /** About how many match: counted where that is cheap, otherwise as the database's statistics have it. */
    private long estimate(TypeName type, ListRequest request, Actor actor, Action action) {
        var query = query(type, request, actor, action);
        var condition = query.all();
        var plan = sql.explain(selectOne().from(query.frame().from()).where(condition));
        return plan.cost() <= CHEAP ? count(type, request, actor) : Math.round(plan.rows());
    }

    /** Figures over the records that the actor may see: one map a group, with the grouped paths and the measures as keys. */
    public List<Map<String, Object>> aggregate(TypeName type, AggregateRequest request, Actor actor) {
        var query = query(type, ListRequest.NEWEST.filtered(request.filter()).searching(request.q()).asOf(request.asOf()), actor, Action.READ);
        return patience.read(patient -> new Figures(query, request).read(patient));
    }

    /** Those of the records that the actor may see. */
    public Set<UUID> visible(TypeName type, Collection<UUID> ids, Actor actor) {
        if (ids.isEmpty() || !actor.may(Action.READ, type)) return Set.of();
        var statement = filters.statement(actor);
        var frame = statement.frame(type);
        var seen = statement.seen(frame, statement.sight());
        return sql.select(frame.id()).from(frame.from()).where(isOneOf(frame, ids)).and(seen).fetchSet(frame.id());
    }

    /** The titles of those of the records that the actor may see; null where the title is hidden from him. */
    public Map<UUID, String> labels(TypeName type, Collection<UUID> ids, Actor actor) {
        if (ids.isEmpty() || !actor.may(Action.READ, type)) return Map.of();
        var statement = filters.statement(actor);
        var frame = statement.frame(type);
        var seen = statement.seen(frame, statement.sight());
        var labels = new HashMap<UUID, String>();
        sql.select(frame.id(), title(frame, actor)).from(frame.from()).where(isOneOf(frame, ids)).and(seen).forEach(row -> labels.put(row.value1(), row.value2()));
        return labels;
    }

    private static org.jooq.Field<String> title(Frame frame, Actor actor) {
        var blueprint = frame.table().blueprint();
        return blueprint.title().filter(title -> !actor.on(blueprint.name()).hides(title.path())).map(title -> column(title, frame)).orElse(castNull(String.class));
    }

    private static org.jooq.Field<String> column(Field title, Frame frame) {
        return frame.own(org.jooq.impl.DSL.field(org.jooq.impl.DSL.name(title.column()), String.class));
    }

    /** Hands every record of the list that the actor may export to the consumer, page by page. */
    public void forEach(TypeName type, ListRequest request, Actor actor, Consumer<Stored> consumer) {
        var cursor = request.cursor();
        do {
            var wanted = request.page(ListRequest.MOST, cursor);
            var page = patienceOfExports.read(patient -> new PageReader(patient, query(type, wanted, actor, Action.EXPORT), wanted).read());
            page.items().forEach(consumer);
            cursor = page.next();
        } while (cursor != null);
    }

    private ListQuery query(TypeName type, ListRequest request, Actor actor, Action action) {
        if (request.asOf() != null) former.begin(type).filter(request.asOf()::isBefore).ifPresent(begin -> {
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("asOf", "BEFORE_HISTORY", begin)));
        });
        return new ListQuery(filters.statement(actor, request.asOf()), reaches, type, request, action);
    }

    private static Condition isOneOf(Frame frame, Collection<UUID> ids) {
        return frame.id().eq(any(ids.toArray(UUID[]::new)));
    }
}
