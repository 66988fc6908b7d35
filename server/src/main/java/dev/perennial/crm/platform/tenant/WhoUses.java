package dev.perennial.crm.platform.tenant;

import static org.jooq.impl.DSL.arrayToString;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.custom.Sources;
import dev.perennial.engine.form.FormUses;
import dev.perennial.engine.message.FieldWords;
import dev.perennial.engine.message.Phrase;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Keeps a field or type from going while somebody relies on it: other fields, layouts, sharing rules and saved views, each told by its name. */
@Component
class WhoUses {

    private static final int MOST_TOLD = 5;
    private static final Table<Record> FIELDS = table(name("platform", "custom_fields"));
    private static final Table<Record> RULES = table(name("platform", "sharing_rules"));
    private static final Table<Record> VIEWS = table(name("platform", "views"));
    private static final Table<Record> COLUMNS = table(name("platform", "views_columns"));
    private static final org.jooq.Field<String> TYPE = field(name("type"), String.class);
    private static final org.jooq.Field<String> KEY = field(name("key"), String.class);
    private static final org.jooq.Field<String> TARGET = field(name("linking_target"), String.class);
    private static final org.jooq.Field<Boolean> SHELVED = field(name("demands_shelved"), Boolean.class);
    private static final org.jooq.Field<String> NAME = field(name("name"), String.class);
    private static final org.jooq.Field<String> FILTER = field(name("filter"), String.class);

    private final DSLContext sql;
    private final Blueprints blueprints;

    WhoUses(DSLContext sql, Blueprints blueprints) {
        this.sql = sql;
        this.blueprints = blueprints;
    }

    /** Refuses to let a type go to which fields or layouts of other types lead. */
    void refuseIfUsed(TypeName type) {
        var linking = sql.select(TYPE, KEY).from(FIELDS).where(TARGET.eq(type.toString())).and(TYPE.ne(type.toString())).and(Columns.DELETED_AT.isNull()).and(coalesce(SHELVED, false).eq(false)).limit(MOST_TOLD)
                .fetch(row -> new Sources.Place(TypeName.of(row.value1()), Path.of(Field.CUSTOM).child(row.value2())));
        var fields = Stream.concat(linking.stream(), Sources.users(blueprints, type, null).stream()).distinct().map(WhoUses::said);
        refuse(PlatformRefusal.TYPE_IN_USE, type, Stream.concat(fields, FormUses.ofType(blueprints, type).stream().map(layout -> Phrase.of("platform.uses.layout", layout))).toList());
    }

    /** Refuses to let a field go of which others speak. */
    void refuseIfUsed(TypeName type, String key) {
        var path = Path.of(Field.CUSTOM).child(key);
        var words = waysTo(type, path);
        var users = new ArrayList<Object>(Sources.users(blueprints, type, path).stream().map(WhoUses::said).toList());
        FormUses.ofField(blueprints, type, path).forEach(layout -> users.add(Phrase.of("platform.uses.layout", layout)));
        sql.select(TYPE, FILTER, NAME).from(RULES).where(Columns.DELETED_AT.isNull()).and(FILTER.contains(path.text()))
                .forEach(row -> addIfNamed(row.value1(), row.value2(), Phrase.of("platform.uses.rule", row.value3()), words, users));
        views(path).forEach(row -> addIfNamed(row.get(0, String.class), row.get(1, String.class), Phrase.of("platform.uses.view", row.get(2, String.class)), words, users));
        refuse(PlatformRefusal.FIELD_IN_USE, new FieldWords(type, path), users);
    }

    /** By which paths the field is called: on its own type, and through the links of others that lead there. */
    private Map<String, Set<String>> waysTo(TypeName type, Path path) {
        var ways = new HashMap<String, Set<String>>();
        ways.computeIfAbsent(type.toString(), _ -> new HashSet<>()).add(path.text());
        for (var other : blueprints.all())
            for (var link : other.fields())
                if (link.kind() instanceof FieldKind.Link(var target) && target.equals(type)) ways.computeIfAbsent(other.name().toString(), _ -> new HashSet<>()).add(link.path() + "/" + path);
        return ways;
    }

    /** Views that may speak of the path, with everything they say. */
    private List<? extends Record> views(Path path) {
        var id = field(name("platform", "views", "id"));
        var columns = field(select(field("string_agg({0}, ' ')", String.class, field(name("path"), String.class))).from(COLUMNS).where(field(name("parent")).eq(id)));
        var said = concat(Stream.of(FILTER, field(name("look_sort"), String.class), field(name("look_group"), String.class), field(name("look_by"), String.class),
                arrayToString(field(name("look_totals"), String[].class), val(" ")), columns).map(one -> coalesce(one, val("")).concat(" ")).toArray(org.jooq.Field<?>[]::new));
        return sql.select(TYPE, said, NAME).from(VIEWS).where(Columns.DELETED_AT.isNull()).and(said.contains(path.text())).fetch();
    }

    private static void addIfNamed(String type, String text, Phrase user, Map<String, Set<String>> ways, List<Object> users) {
        if (ways.getOrDefault(type, Set.of()).stream().anyMatch(way -> names(text, way))) users.add(user);
    }

    /** True when the text holds the path as a whole: neither longer to the left nor a longer name to the right. */
    private static boolean names(String text, String path) {
        for (var at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
            var end = at + path.length();
            if ((at == 0 || !isName(text.charAt(at - 1))) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) return true;
        }
        return false;
    }

    private static boolean isName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '/';
    }

    private static Phrase said(Sources.Place place) {
        return Phrase.of("platform.uses.field", new FieldWords(place.type(), place.path()), place.type());
    }

    private static void refuse(PlatformRefusal refusal, Object what, List<?> users) {
        if (!users.isEmpty()) throw Refused.because(refusal, what, users.stream().limit(MOST_TOLD).toList());
    }
}
