package dev.perennial.engine.list;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;

/** Figures over the records of a list, in one statement; money never adds up across currencies. */
final class Figures {

    private static final int MOST = 10;

    private final ListQuery query;
    private final List<GroupKey> groups;
    private final List<Measure> measures;

    Figures(ListQuery query, AggregateRequest request) {
        if (request.group().size() > MOST || request.measures().size() > MOST) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("measures", "TOO_MANY", MOST)));
        var sight = query.statement().sight();
        var paths = new Paths(query.statement(), sight);
        var names = Names.of(query.frame(), sight.on(query.frame().table().blueprint().name()));
        this.query = query;
        this.groups = request.group().stream().map(text -> GroupKey.of(text, paths, names, sight.actor().zone())).toList();
        this.measures = request.measures().stream().map(text -> Measure.of(text, paths, names, request.valuation())).toList();
    }

    /** One map a group, with the grouped paths and the measures as keys, in the order of the groups. */
    List<Map<String, Object>> read(DSLContext sql) {
        var keys = new ArrayList<Field<?>>();
        groups.forEach(group -> keys.add(group.column()));
        measures.stream().map(Measure::currency).filter(Objects::nonNull).forEach(keys::add);
        var columns = new ArrayList<SelectField<?>>();
        for (var i = 0; i < keys.size(); i++) columns.add(keys.get(i).as("g" + i));
        measures.forEach(measure -> columns.add(measure.column()));
        measures.stream().map(Measure::unconverted).filter(Objects::nonNull).forEach(columns::add);
        var condition = query.all();
        var figures = select(columns).from(query.frame().from()).where(condition);
        if (keys.isEmpty()) return sql.fetch(figures).map(this::shown);
        var places = new ArrayList<Field<?>>();
        for (var i = 0; i < keys.size(); i++) places.add(field(name("g" + i)));
        return sql.fetch(figures.groupBy(places).orderBy(places.stream().map(place -> place.asc().nullsLast()).toList()).limit(AggregateRequest.MOST_GROUPS)).map(this::shown);
    }

    private Map<String, Object> shown(Record row) {
        var shown = new LinkedHashMap<String, Object>();
        var next = 0;
        for (var group : groups) shown.put(group.name(), row.get(next++));
        var figure = next + (int) measures.stream().filter(measure -> measure.currency() != null).count();
        for (var measure : measures) shown.put(measure.name(), measure.shown(row.get(figure++), measure.currency() == null ? null : (String) row.get(next++)));
        for (var measure : measures) if (measure.unconverted() != null) shown.put(measure.unconvertedName(), row.get(figure++));
        return shown;
    }
}
