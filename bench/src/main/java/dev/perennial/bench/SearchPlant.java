package dev.perennial.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes millions of records out of the thousands that came by the public address: copies inside the database, each with a Latin name, a
 * number and telephone numbers of its own, people on accounts of their own; Chinese names repeat. Orders and cases are written there from the start.
 */
final class SearchPlant implements AutoCloseable {

    private static final double OF_ACCOUNTS = 0.40;
    private static final double OF_PEOPLE = 0.35;
    private static final double OF_ORDERS = 0.22;

    private static final String TOKENS = """
            array_to_tsvector(array(select t from unnest(tsvector_to_array(search)) t where t !~ '^[~0-9]' and t <> word) || array[left(word, 4) || copy || substr(word, 5), phone, '~' || reverse(phone)%s])""";
    private static final String NUMBERED = """
            create temp table copied as
            select uuidv7() as id, b.id as base, b.search, g.no * ? + row_number() over (partition by g.no order by b.id) as no, chr(97 + g.no %% 26) || chr(97 + g.no / 26) as copy,
                   case when b.name_folded ~ '^[a-z]' then split_part(b.name_folded, ' ', %s) else '-' end as word
            from %s b cross join generate_series(1, ?) as g (no) limit ?""";
    private static final String ACCOUNTS = """
            insert into parties.accounts (id, version, created_at, updated_at, owner, unit, custom, search, number, name, name_folded, name_sort, kind, flags)
            select c.id, 1, now() - interval '3 years' + make_interval(secs => c.no * 60), now(), b.owner, b.unit, %c, %s, 'C-9' || lpad(c.no::text, 8, '0'),
                   replace(b.name, substr(c.word, 2), substr(c.word, 2, 3) || c.copy || substr(c.word, 5)), replace(b.name_folded, c.word, left(c.word, 4) || c.copy || substr(c.word, 5)), b.name_sort, b.kind, b.flags
            from (select *, '861' || 4000000000 + no as phone from copied) c join parties.accounts b on b.id = c.base"""
            .replace("%c", CustomFields.column()).replace("%s", TOKENS.formatted(", '9' || lpad(c.no::text, 8, '0')").replace("tsvector_to_array(search)", "tsvector_to_array(c.search)"));
    private static final String PEOPLE = """
            insert into parties.people (id, version, created_at, updated_at, owner, unit, custom, search, name, name_folded, name_sort, account)
            select c.id, 1, now() - interval '3 years' + make_interval(secs => c.no * 60), now(), b.owner, b.unit, '{}', %s,
                   replace(b.name, substr(c.word, 2), substr(c.word, 2, 3) || c.copy || substr(c.word, 5)), replace(b.name_folded, c.word, left(c.word, 4) || c.copy || substr(c.word, 5)), b.name_sort, coalesce(a.id, b.account)
            from (select *, '861' || 8000000000 + no as phone from copied) c join parties.people b on b.id = c.base left join parties.accounts a on a.number = 'C-9' || lpad(c.no::text, 8, '0')"""
            .replace("%s", TOKENS.formatted("").replace("tsvector_to_array(search)", "tsvector_to_array(c.search)"));
    private static final String POINTS = """
            insert into %1$s_contact_points (id, parent, no, kind, value, normalised, "primary")
            select uuidv7(), id, 1, 'MOBILE', '+861' || %2$s + no, '+861' || %2$s + no, true from copied""";
    private static final String CUSTOMERS = "create temp table buyers as select row_number() over () - 1 as no, id, owner, unit from (select id, owner, unit from parties.accounts limit 100000)";
    private static final String ORDERS = """
            insert into orders.sales_orders (id, version, created_at, updated_at, owner, unit, custom, search, number, number_folded, number_sort, customer, channel, ordered_at, status, ship_to_phone, total_amount, total_currency)
            select uuidv7(), 1, at, at, owner, unit, '{}', array_to_tsvector(array['so', digits, phone, '~' || reverse(phone)]), 'SO-' || digits, 'so-' || digits, convert_to(digits, 'UTF8'), id, 'WEB', at, 'PLACED', '+' || phone, 100, 'CNY'
            from (select b.*, lpad((90000000 + g.no)::text, 9, '0') as digits, '861' || 5000000000 + g.no as phone, now() - interval '2 years' + make_interval(secs => g.no * 60) as at
                  from generate_series(1, ?) as g (no) join buyers b on b.no = g.no %% (select count(*) from buyers))""".replace("%%", "%");
    private static final String CASES = """
            insert into service.cases (id, version, created_at, updated_at, owner, unit, custom, search, number, number_folded, number_sort, kind, customer, subject, received_at, status)
            select uuidv7(), 1, at, at, owner, unit, '{}', array_to_tsvector(array['k', digits, 'leaked', 'in', 'the', 'post', '漏', '液', '漏液', 'louye', 'ly', (array['bottle', 'carton', 'kettle', 'canister'])[1 + g_no % 4]]), 'K-' || digits,
                   'k-' || digits, convert_to(digits, 'UTF8'), 'INQUIRY', id, 'Leaked in the post: ' || (array['bottle', 'carton', 'kettle', 'canister'])[1 + g_no % 4] || ' 漏液', at, 'RECEIVED'
            from (select b.*, g.no as g_no, lpad((80000000 + g.no)::text, 9, '0') as digits, now() - interval '1 year' + make_interval(secs => g.no * 60) as at
                  from generate_series(1, ?) as g (no) join buyers b on b.no = g.no % (select count(*) from buyers))""";
    private static final String SAMPLES = "select name, (select value from parties.%1$s_contact_points p where p.parent = a.id and p.no = 1) from parties.%1$s a where name ~ ? order by md5(id::text) limit 500";
    private static final List<String> TABLES = List.of("parties.accounts", "parties.people", "orders.sales_orders", "service.cases");

    private final Connection connection;

    SearchPlant(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
    }

    /** A name that is there, and a telephone number of whom it is. */
    record Sample(String name, String phone) {}

    /** Names with Latin letters and Chinese names, of accounts and of people by turns. */
    record Samples(List<Sample> latin, List<Sample> chinese) {}

    /** The process that all connections of the database come from. */
    long postmaster() throws SQLException {
        return ProcessHandle.of(number("select pg_backend_pid()")).flatMap(ProcessHandle::parent).map(ProcessHandle::pid).orElse(-1L);
    }

    void growTo(int records) throws SQLException {
        copy("parties.accounts", 1, SearchStage.ACCOUNTS, (int) (records * OF_ACCOUNTS), ACCOUNTS, 4_000_000_000L);
        copy("parties.people", 2, SearchStage.PEOPLE, (int) (records * OF_PEOPLE), PEOPLE, 8_000_000_000L);
        execute(CUSTOMERS);
        execute("create index on buyers (no)");
        execute("analyze buyers");
        execute(ORDERS, (int) (records * OF_ORDERS));
        execute(CASES, (int) (records - number(countOf(TABLES.subList(0, 3)))));
        execute("vacuum analyze");
    }

    /** Reads every record once, as a house at work has its records in the memory of the database; by way of an index, for a scan of a large table keeps nothing there. */
    void warm() throws SQLException {
        for (var way : List.of("seqscan", "bitmapscan", "indexonlyscan")) execute("set enable_" + way + " = off");
        for (var table : TABLES) number("select count(owner) from " + table + " where id > '00000000-0000-0000-0000-000000000000'");
        for (var way : List.of("seqscan", "bitmapscan", "indexonlyscan")) execute("reset enable_" + way);
    }

    private void copy(String table, int word, int there, int wanted, String insert, long phones) throws SQLException {
        if (wanted <= there) return;
        execute(NUMBERED.formatted(word, table).replace("%%", "%"), there, (wanted - there) / there + 1, wanted - there);
        execute(insert);
        execute(POINTS.formatted(table, phones));
        execute("drop table copied");
    }

    Samples samples() throws SQLException {
        var latin = new ArrayList<Sample>();
        var chinese = new ArrayList<Sample>();
        for (var table : List.of("accounts", "people")) {
            latin.addAll(sample(table, "^[A-Za-z ]+$"));
            chinese.addAll(sample(table, "^[一-龥]+$"));
        }
        return new Samples(latin, chinese);
    }

    private List<Sample> sample(String table, String pattern) throws SQLException {
        var found = new ArrayList<Sample>();
        try (var statement = connection.prepareStatement(SAMPLES.formatted(table))) {
            statement.setString(1, pattern);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(new Sample(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    long total() throws SQLException {
        return number(countOf(TABLES));
    }

    String each() throws SQLException {
        var parts = new ArrayList<String>();
        for (var table : TABLES) parts.add(String.format(Locale.ROOT, "%,d %s", number("select count(*) from " + table), table.substring(table.indexOf('.') + 1).replace('_', ' ')));
        return String.join(", ", parts);
    }

    private static String countOf(List<String> tables) {
        return "select " + String.join(" + ", tables.stream().map(table -> "(select count(*) from " + table + ")").toList());
    }

    long mebibytes() throws SQLException {
        return number("select pg_database_size(current_database()) / 1048576");
    }

    long mebibytesOfWords() throws SQLException {
        return number("select sum(pg_relation_size(indexrelid)) / 1048576 from pg_stat_user_indexes where indexrelname like '%\\_search'");
    }

    /** Whether the memory of the database lies in huge pages, "on" or "off". */
    String hugePages() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show huge_pages_status")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
