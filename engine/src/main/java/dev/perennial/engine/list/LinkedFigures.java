package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.TypeName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the house itself reads across links, whatever the writer may see: figures over the records that link to others, and who links to whom. */
@Component
public class LinkedFigures {

    private static final Actor HOUSE = new Actor(null, "", new Actor.Rights(true, Map.of()), Membership.NOWHERE, new Actor.Manner(Actor.Via.SYSTEM, Locale.ENGLISH, ZoneOffset.UTC));
    private static final int DECIMALS = 8;

    private final DSLContext sql;
    private final Filters filters;

    LinkedFigures(DSLContext sql, Filters filters) {
        this.sql = sql;
        this.filters = filters;
    }

    /** The figure for each of the records that has living records linking to it, as values of the kind. */
    public Map<UUID, Object> figures(Derivation.RollUp rollUp, FieldKind kind, Collection<UUID> ids) {
        var statement = filters.statement(HOUSE);
        var frame = statement.frame(rollUp.of());
        var link = id(frame, rollUp.by().text());
        var met = statement.meetsUnrestricted(rollUp.filter() == null ? new Filter.Everything() : Filters.parse(rollUp.filter()), frame);
        var columns = new ArrayList<SelectField<?>>(List.of(link));
        columns.addAll(measured(rollUp, frame));
        var figures = new HashMap<UUID, Object>();
        sql.select(columns).from(frame.from()).where(link.eq(any(ids.toArray(UUID[]::new)))).and(frame.own(Columns.DELETED_AT).isNull()).and(met).groupBy(link)
                .forEach(row -> figures.put(row.get(0, UUID.class), value(kind, row)));
        return figures;
    }

    private static List<SelectField<?>> measured(Derivation.RollUp rollUp, Frame frame) {
        if (rollUp.figure() == Derivation.Figure.COUNT) return List.of(DSL.count());
        var column = frame.table().column(rollUp.value().text());
        var value = frame.field(column);
        var figure = switch (rollUp.figure()) {
            case COUNT -> DSL.count();
            case SUM -> DSL.sum(number(value));
            case AVERAGE -> DSL.avg(number(value));
            case MIN -> DSL.min(value);
            case MAX -> DSL.max(value);
        };
        if (!(column.kind() instanceof FieldKind.Amount)) return List.of(figure);
        var currency = frame.field(frame.table().column(rollUp.value().text() + "/currency"));
        return List.of(figure, DSL.min(currency), DSL.max(currency));
    }

    private static Object value(FieldKind kind, Record row) {
        var raw = row.get(1);
        if (raw == null) return null;
        return switch (kind) {
            case FieldKind.Whole _ -> ((Number) raw).longValue();
            case FieldKind.Decimal _, FieldKind.Percent _ -> decimal(raw);
            case FieldKind.Amount _ -> row.get(2) != null && row.get(2).equals(row.get(3)) ? new Money(decimal(raw), (String) row.get(2)) : null;
            case FieldKind.Span _ -> Duration.ofSeconds(((Number) raw).longValue());
            case FieldKind _ -> raw;
        };
    }

    private static BigDecimal decimal(Object raw) {
        var number = raw instanceof BigDecimal exact ? exact : new BigDecimal(raw.toString());
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros() : number;
    }

    /** The living records of the type that link to one of these, at most so many. */
    public Set<UUID> linking(TypeName type, String link, Collection<UUID> to, int most) {
        var statement = filters.statement(HOUSE);
        var frame = statement.frame(type);
        return new HashSet<>(sql.select(frame.id()).from(frame.main()).where(id(frame, link).eq(any(to.toArray(UUID[]::new)))).and(frame.own(Columns.DELETED_AT).isNull()).limit(most).fetch(frame.id()));
    }

    /** The fields of a filter of this type; null when it follows links or speaks of the time or the reader, by which a kept figure cannot stay current. */
    public static Set<String> fieldsOf(String filter) {
        return SteadyFilter.fields(Filters.parse(filter));
    }

    /** Refuses a filter that makes no sense for the type. */
    public void check(TypeName type, String filter) {
        filters.check(type, filter, HOUSE);
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Field<UUID> id(Frame frame, String path) {
        return (org.jooq.Field<UUID>) frame.field(frame.table().column(path));
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Field<? extends Number> number(org.jooq.Field<?> field) {
        return (org.jooq.Field<? extends Number>) field;
    }
}
