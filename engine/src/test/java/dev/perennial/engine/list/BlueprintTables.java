package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Treatment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Writes the tables and indexes that the conventions ask for, straight from a blueprint. */
public final class BlueprintTables {

    private BlueprintTables() {}

    public static String sql(Blueprint type) {
        var schema = type.schema();
        var table = schema + "." + type.table();
        var sql = new StringBuilder("create schema if not exists " + schema + ";\n");
        sql.append("create table ").append(table).append(" (id uuid primary key default uuidv7(), version bigint not null default 1, created_at timestamptz not null default now(),")
                .append(" created_by uuid, updated_at timestamptz not null default now(), updated_by uuid, owner uuid, unit uuid, deleted_at timestamptz,")
                .append(" custom jsonb not null default '{}', search tsvector");
        type.fields().stream().filter(f -> !f.is(Treatment.MACHINE) && !f.isCustom()).forEach(f -> sql.append(", ").append(columns(f)));
        sql.append(");\n");
        for (var section : type.machineSections())
            sql.append("create table ").append(schema).append('.').append(type.sideTable(section)).append(" (id uuid primary key references ").append(table)
                    .append(type.fieldsWith(Treatment.MACHINE).stream().filter(f -> f.path().section().equals(section)).map(f -> ", " + columns(f)).collect(Collectors.joining("", "", ");\n")));
        for (var rows : type.children())
            sql.append("create table ").append(schema).append('.').append(type.childTable(rows)).append(" (id uuid primary key default uuidv7(), parent uuid not null references ").append(table)
                    .append(", no bigint").append(rows.fields().stream().map(f -> ", " + columns(f)).collect(Collectors.joining("", "", ");\n")))
                    .append("create index on ").append(schema).append('.').append(type.childTable(rows)).append(" (parent, no);\n");
        return sql.append(indexes(type, table)).toString();
    }

    private static String indexes(Blueprint type, String table) {
        var alive = " where deleted_at is null;\n";
        var indexes = Stream.of("(created_at desc, id desc)" + alive, "(owner, created_at desc, id desc)" + alive, "(unit, created_at desc, id desc)" + alive, "using gin (search);\n");
        var ofTitle = type.title().stream().flatMap(t -> Stream.of("(" + t.sortColumn() + ", id);\n",
                "(" + t.foldedColumn() + " text_pattern_ops) include (created_at, id, owner, unit)" + alive));
        var unique = type.fieldsWith(Treatment.UNIQUE).stream().map(f -> "create unique index on " + table + " (" + (f.isCustom() ? "(custom ->> '" + f.path().leaf() + "')" : f.column()) + ")" + alive).collect(Collectors.joining());
        return Stream.concat(indexes, ofTitle).map(index -> "create index on " + table + " " + index).collect(Collectors.joining()) + unique;
    }

    private static String columns(Field field) {
        var own = Columns.of(field).stream().map(c -> '"' + c.getName() + "\" " + c.getDataType().getCastTypeName(DSL.using(SQLDialect.POSTGRES).configuration()));
        var companions = field.is(Treatment.TITLE) ? List.of(field.foldedColumn() + " text", field.sortColumn() + " bytea") : List.<String>of();
        return Stream.concat(own, companions.stream()).collect(Collectors.joining(", "));
    }
}
