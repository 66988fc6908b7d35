package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The statements that make the former tables of one type and the trigger that fills them; none when everything is as it should be. */
final class FormerScript {

    /** From when on and until when a former version was valid; no field of a record type is called so. */
    static final String SINCE = "former_since";
    static final String UNTIL = "former_until";

    private static final int LONGEST_NAME = 63;

    private final Blueprint type;
    private final Map<String, Map<String, String>> columns;

    /** {@code columns} are those of all tables of the database, by schema and name. */
    FormerScript(Blueprint type, Map<String, Map<String, String>> columns) {
        this.type = type;
        this.columns = columns;
    }

    /** What comes before the first type. */
    static List<String> beginning() {
        return List.of("create schema if not exists history", "create table if not exists history.begun (type text primary key, at timestamptz)");
    }

    static String nameOf(Blueprint type, String table) {
        var whole = type.schema() + "_" + table;
        return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME - 9) + "_" + hash(whole).substring(0, 8);
    }

    /** What is to be done; {@code functions} are the triggers' functions that exist, with the sum of what each does. */
    List<String> statements(Map<String, String> functions) {
        var function = function();
        var name = nameOf(type, "keep_" + type.table());
        var sum = hash(function);
        if (sum.equals(functions.get(name))) return List.of();
        var script = new ArrayList<String>();
        script.addAll(table(type.table(), Map.of(UNTIL, "timestamptz"), List.of("(id, former_until)", "(created_at desc, id desc)")));
        for (var children : type.children())
            script.addAll(table(type.childTable(children), Map.of(SINCE, "timestamptz", UNTIL, "timestamptz"), List.of("(parent, former_until)")));
        if (!functions.containsKey(name)) script.add("insert into history.begun select '%s', max(updated_at) from %s where version > 1 on conflict do nothing".formatted(type.name(), place(type.table())));
        script.add("create or replace function history.%s() returns trigger language plpgsql as $keep$%s$keep$".formatted(quoted(name), function));
        script.add("comment on function history.%s() is '%s'".formatted(quoted(name), sum));
        script.add("create or replace trigger keep_former before update on %s for each row when (old.version is distinct from new.version and old.updated_at < new.updated_at) execute function history.%s()"
                .formatted(place(type.table()), quoted(name)));
        return script;
    }

    private String function() {
        var own = of(type.table()).keySet();
        var body = new StringBuilder("begin insert into %s (%s, former_until) values (%s, new.updated_at);".formatted(former(type.table()), listed(own, ""), listed(own, "old.")));
        for (var children : type.children()) {
            var table = type.childTable(children);
            var rows = of(table).keySet();
            body.append(" insert into %s (%s, former_since, former_until) select %s, old.updated_at, new.updated_at from %s c where c.parent = old.id;".formatted(former(table), listed(rows, ""), listed(rows, "c."), place(table)));
        }
        return body + " return new; end";
    }

    /** A new table, or the columns that the one there lacks; a column whose type has changed begins anew. */
    private List<String> table(String table, Map<String, String> more, List<String> indexes) {
        var wanted = new LinkedHashMap<>(of(table));
        wanted.putAll(more);
        var there = columns.get("history." + nameOf(type, table));
        var script = new ArrayList<String>();
        if (there == null) {
            script.add("create table %s (%s)".formatted(former(table), wanted.entrySet().stream().map(column -> quoted(column.getKey()) + " " + column.getValue()).collect(Collectors.joining(", "))));
            indexes.forEach(index -> script.add("create index on %s %s".formatted(former(table), index)));
            return script;
        }
        wanted.forEach((column, kind) -> {
            if (there.containsKey(column) && !there.get(column).equals(kind) && !more.containsKey(column)) script.add("alter table %s drop column %s".formatted(former(table), quoted(column)));
            if (!there.containsKey(column) || !there.get(column).equals(kind) && !more.containsKey(column)) script.add("alter table %s add column %s %s".formatted(former(table), quoted(column), kind));
        });
        return script;
    }

    private Map<String, String> of(String table) {
        return columns.getOrDefault(type.schema() + "." + table, Map.of());
    }

    private String place(String table) {
        return quoted(type.schema()) + "." + quoted(table);
    }

    private String former(String table) {
        return "history." + quoted(nameOf(type, table));
    }

    private static String listed(Collection<String> columns, String before) {
        return columns.stream().map(column -> before + quoted(column)).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
