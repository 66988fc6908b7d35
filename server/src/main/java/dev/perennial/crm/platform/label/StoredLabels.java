package dev.perennial.crm.platform.label;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.tenant.GivenWords;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads the tenant's own words as they stand in the database. */
@Component
class StoredLabels implements GivenWords {

    static final TypeName LABELS = TypeName.of("platform/labels");

    private static final Table<?> STORED = table(name("platform", "labels"));
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<String> LANGUAGE = field(name("language"), String.class);
    private static final Field<String> WORD = field(name("word"), String.class);
    private static final Field<String> ADDRESS = field(name("address"), String.class);

    private final DSLContext database;

    StoredLabels(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<String, Map<String, String>> byLanguage() {
        var words = new TreeMap<String, Map<String, String>>();
        database.select(LANGUAGE, KEY, WORD).from(STORED).where(Columns.DELETED_AT.isNull()).forEach(row -> words.computeIfAbsent(row.value1(), _ -> new TreeMap<>()).put(row.value2(), row.value3()));
        return words;
    }

    /** The living record with the word of the label in the language. */
    Optional<UUID> find(String key, String language) {
        return database.select(Columns.ID).from(STORED).where(ADDRESS.eq(key + "@" + language), Columns.DELETED_AT.isNull()).fetchOptional(Columns.ID);
    }
}
