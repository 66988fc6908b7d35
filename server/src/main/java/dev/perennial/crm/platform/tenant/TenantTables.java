package dev.perennial.crm.platform.tenant;

import static org.jooq.impl.DSL.name;

import dev.perennial.engine.list.FormerTables;
import dev.perennial.engine.list.TitleBeginnings;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.write.NumberSeries;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.springframework.stereotype.Component;

/** Makes what a new type or field needs in the database, in the transaction of its definition. */
@Component
class TenantTables {

    private final DSLContext sql;
    private final NumberSeries numbers;
    private final TitleBeginnings beginnings;
    private final FormerTables former;

    TenantTables(DSLContext sql, NumberSeries numbers, TitleBeginnings beginnings, FormerTables former) {
        this.sql = sql;
        this.numbers = numbers;
        this.beginnings = beginnings;
        this.former = former;
    }

    /** Makes the table of a type; its names were checked to be plain words before. */
    void add(Blueprint type) {
        var table = Columns.main(type);
        sql.execute("""
                create table {0} (
                    id uuid primary key, version bigint not null default 1, created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
                    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb not null default '{}', search tsvector,
                    number text, name text, name_folded text, name_sort bytea)""", table);
        for (var index : List.of("(created_at desc, id desc) where deleted_at is null", "(owner, created_at desc, id desc) where deleted_at is null",
                "(unit, created_at desc, id desc) where deleted_at is null", "using gin (search)", "(name_sort, id)",
                "(name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null", "(lower(normalize(number, NFKC)) text_pattern_ops)"))
            sql.execute("create index on {0} " + index, table);
        sql.execute("create unique index on {0} (number) where deleted_at is null", table);
        beginnings.add(type);
        former.keep(List.of(type));
        for (var field : type.fields()) if (field.numberPrefix().isPresent()) numbers.add(type, field);
    }

    /** Makes what a field of a type needs: the counter of a number, and for values that may stand once the index that sees to it. */
    void add(Blueprint type, Field field) {
        if (field.numberPrefix().isPresent()) numbers.add(type, field);
        if (field.is(Treatment.UNIQUE)) sql.execute("create unique index if not exists {0} on {1} ({2}) where deleted_at is null", uniqueIndex(type, field), Columns.main(type), Columns.of(field).getFirst());
        else sql.execute("drop index if exists {0}", name(type.schema()).append(uniqueIndex(type, field)));
    }

    private static Name uniqueIndex(Blueprint type, Field field) {
        return name(type.table() + "_" + field.path().leaf() + "_taken");
    }
}
