package dev.perennial.engine.list;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What figures are grouped by: the value at a path, or the day, week, month, quarter or year of a time, in the caller's zone. */
record GroupKey(String name, Field<?> column) {

    private static final Pattern BUCKET = Pattern.compile("(day|week|month|quarter|year)\\(([A-Za-z0-9/]+)\\)");

    static GroupKey of(String text, Paths paths, Names names, ZoneId zone) {
        var bucket = BUCKET.matcher(text);
        var place = paths.place(bucket.matches() ? bucket.group(2) : text, names);
        var nature = place.column().nature();
        var value = place.value(place.field());
        if (bucket.matches()) return new GroupKey(text, start(bucket.group(1), local(nature, value, zone, text)));
        if (nature.isMany()) throw notGroupable(text);
        return new GroupKey(text, value);
    }

    private static Field<?> local(Nature nature, Field<?> value, ZoneId zone, String text) {
        if (nature == Nature.DAY) return value;
        if (nature == Nature.MOMENT) return DSL.field("({0} at time zone {1})", Object.class, value, DSL.inline(zone.getId()));
        throw notGroupable(text);
    }

    private static Field<LocalDate> start(String unit, Field<?> local) {
        return DSL.field("date_trunc({0}, {1}::timestamp)::date", LocalDate.class, DSL.inline(unit), local);
    }

    private static Refused notGroupable(String text) {
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at("group", "NOT_GROUPABLE", text)));
    }
}
