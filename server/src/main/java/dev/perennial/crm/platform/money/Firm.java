package dev.perennial.crm.platform.money;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.tenant.HouseFacts;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads what the firm said of itself. */
@Component
class Firm implements HouseFacts {

    static final TypeName COMPANIES = TypeName.of("platform/companies");
    static final Table<?> STORED = table(name("platform", "companies"));

    private static final Field<String> BASE_CURRENCY = field(name("base_currency"), String.class);
    private static final Field<String> LANGUAGE = field(name("language"), String.class);

    private final DSLContext database;

    Firm(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<String> baseCurrency() {
        return said(BASE_CURRENCY);
    }

    @Override
    public Optional<Locale> language() {
        return said(LANGUAGE).map(Locale::forLanguageTag);
    }

    private Optional<String> said(Field<String> what) {
        return database.select(what).from(STORED).where(Columns.DELETED_AT.isNull(), what.isNotNull()).orderBy(Columns.CREATED_AT, Columns.ID).limit(1).fetchOptional(what);
    }
}
