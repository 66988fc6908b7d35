package dev.perennial.crm.platform.menu;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads how the menu and the start page are arranged. */
@Component
class MenuTable {

    static final TypeName ENTRIES = TypeName.of("platform/menu-entries");
    static final TypeName PANELS = TypeName.of("platform/home-panels");

    private static final int MOST = 500;
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<String> VIEW = field(name("view"), String.class);
    private static final Field<Long> PLACE = field(name("place"), Long.class);

    record Entry(String type, boolean inMenu, boolean inCreate, boolean onHome, String opensWith, String createsWith) {}

    record Panel(String key, String en, String zh, String view, String drawn, String groupedBy, String measure) {}

    private final DSLContext sql;

    MenuTable(DSLContext sql) {
        this.sql = sql;
    }

    List<Entry> entries() {
        return sql.select(TYPE, yes("in_menu"), yes("in_create"), yes("on_home"), text("opens_with"), text("creates_with")).from(of("menu_entries")).where(Columns.DELETED_AT.isNull()).orderBy(PLACE.asc().nullsLast(), TYPE).limit(MOST)
                .fetch(row -> new Entry(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    List<Panel> panels() {
        return sql.select(KEY, text("label_en"), text("label_zh"), VIEW, text("drawn"), text("grouped_by"), text("measure")).from(of("home_panels")).where(Columns.DELETED_AT.isNull()).orderBy(PLACE.asc().nullsLast(), KEY).limit(MOST)
                .fetch(row -> new Panel(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }

    /** The public views with these keys. */
    Map<String, UUID> views(Collection<String> keys) {
        var ids = new HashMap<String, UUID>();
        sql.select(KEY, Columns.ID).from(of("views")).where(KEY.in(keys)).and(text("shared").eq("PUBLIC")).and(Columns.DELETED_AT.isNull()).orderBy(Columns.CREATED_AT.desc()).forEach(row -> ids.put(row.value1(), row.value2()));
        return ids;
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    private static Field<Boolean> yes(String column) {
        return field("coalesce({0}, false)", Boolean.class, field(name(column)));
    }

    private static Table<Record> of(String table) {
        return table(name("platform", table));
    }
}
