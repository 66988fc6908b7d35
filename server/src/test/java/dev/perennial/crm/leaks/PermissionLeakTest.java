package dev.perennial.crm.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.leaks.Past.Stirred;
import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.crm.support.Visitor;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.access.SharingRules;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.list.FormerTables;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.verb.Verbs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Nobody meets what he may not see, by any door: people with random rights, shares and sharing rules ask for random types, and what they
 * get is compared with what the plain words of their rights say. {@code -Dleaks.combinations} and {@code -Dleaks.seed} widen and repeat a run.
 */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=leaks")
class PermissionLeakTest {

    private static final int RECORDS = 30;
    private static final int STIRRED = 15;
    private static final int COMBINATIONS = Integer.getInteger("leaks.combinations", 10_000);
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");
    private static final String LIFT_LIMITS = """
            do $$
            declare kept record;
            begin
                for kept in select cast(c.conrelid as regclass) as place, c.conname as limit_name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                             where c.contype in ('c', 'u', 'x') and c.conrelid <> 0 and n.nspname not in ('pg_catalog', 'information_schema', 'engine') loop
                    execute format('alter table %s drop constraint if exists %I cascade', kept.place, kept.limit_name);
                end loop;
                for kept in select n.nspname as place, k.relname as limit_name from pg_index i join pg_class k on k.oid = i.indexrelid join pg_namespace n on n.oid = k.relnamespace
                             where i.indisunique and not i.indisprimary and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema', 'engine') loop
                    execute format('drop index if exists %I.%I cascade', kept.place, kept.limit_name);
                end loop;
            end $$
            """;
    private static final Coverage COVERED = new Coverage();

    private final long seed = Long.getLong("leaks.seed", 20_261_121L);
    private final Random random = new Random(seed);

    @Autowired
    Blueprints blueprints;
    @Autowired
    DSLContext sql;
    @Autowired
    Journal journal;
    @Autowired
    JournalReader reader;
    @Autowired
    EventStreams streams;
    @Autowired
    Shares shares;
    @Autowired
    SharingRules rules;
    @Autowired
    FormerTables former;
    @Autowired
    Verbs verbs;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    WebApplicationContext context;

    private Firm firm;
    private Planted planted;
    private Rightful rightful;

    @BeforeEach
    void aFirmWithRecordsOfEveryType() {
        firm = new Firm(random);
        planted = new Planted(sql, journal, random, firm);
        var sharing = new Sharing(shares, rules, random, firm);
        rightful = new Rightful(sharing);
        rules.all().forEach(rule -> rules.remove(rule.id()));
        sql.deleteFrom(table(name("engine", "shares"))).execute();
        sql.execute(TenantMade.TABLE);
        blueprints.adopt(TenantMade.model());
        former.keep(List.of(blueprints.get(TenantMade.PARCELS)));
        liftLimits();
        transactions.executeWithoutResult(_ -> types().forEach(this::clear));
        sql.fetch("select format('truncate history.%I', tablename) from pg_tables where schemaname = 'history'").getValues(0, String.class).forEach(sql::execute);
        // users come first, so that all others have authors
        transactions.executeWithoutResult(_ -> types().sorted(Comparator.comparing(type -> !type.name().toString().equals("platform/users"))).forEach(type -> planted.plant(type, RECORDS)));
        types().forEach(type -> sharing.share(type, planted));
    }

    /** The database of this test is its own; made-up values need not agree with one another as the suites' tables demand. */
    private void liftLimits() {
        sql.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(LIFT_LIMITS);
            }
        });
    }

    private void clear(Blueprint type) {
        type.children().forEach(rows -> sql.deleteFrom(Columns.child(type, rows)).execute());
        sql.deleteFrom(Columns.main(type)).execute();
    }

    private Stream<Blueprint> types() {
        return blueprints.all().stream();
    }

    @AfterAll
    static void sayWhatWasCovered() {
        COVERED.report();
    }

    @Test
    void nobodyMeetsWhatHeMayNotSeeByAnyDoor() throws InterruptedException {
        var visitors = Stream.generate(() -> new Visitor(context, firm.somebody(random, blueprints.all()))).limit(people()).toList();
        var leaks = new EnumMap<Surface, List<String>>(Surface.class);
        for (var type : blueprints.all()) {
            var sealed = stir(type);
            for (var visitor : visitors) {
                var watch = new Watch(visitor, planted, rightful, type, random);
                var stirred = new Stirred(sealed.getKey(), sealed.getValue().stream().map(Seedling::id).collect(Collectors.toSet()), () -> streams.closeAll(visitor.actor().user()));
                var surfaces = new Surfaces(watch, new Past(watch, stirred), new Acts(watch, verbs, sql));
                for (var surface : Surface.values()) {
                    COVERED.tried(type.name(), surface);
                    surfaces.leaksAt(surface).stream().limit(2).forEach(leak -> leaks.computeIfAbsent(surface, _ -> new ArrayList<>()).add(type.name() + ": " + leak + " — " + visitor.rightsOn(type.name())));
                }
            }
        }
        leaks.replaceAll((_, all) -> all.stream().limit(3).toList());
        assertThat(leaks).as("seed %d", seed).isEmpty();
    }

    /** As many people as make the combinations of person, type and surface that are wanted. */
    private int people() {
        var doors = blueprints.all().size() * Surface.values().length;
        return Integer.getInteger("leaks.people", COMBINATIONS / doors + 1);
    }

    /** Changes some records of the type once more; tells where the sealed journal stood before. */
    private Map.Entry<Long, List<Seedling>> stir(Blueprint type) throws InterruptedException {
        awaitSealed();
        var position = reader.head();
        var some = new ArrayList<>(planted.of(type.name()));
        Collections.shuffle(some, random);
        transactions.executeWithoutResult(_ -> planted.stir(type, some.subList(0, STIRRED), LATER));
        awaitSealed();
        return Map.entry(position, some.subList(0, STIRRED));
    }

    private void awaitSealed() throws InterruptedException {
        for (var i = 0; i < 2_000 && sql.fetchExists(table(name("engine", "journal_waiting"))); i++) Thread.sleep(5);
    }

    @Test
    void everyTypeIsPlantedSoThatNoneIsLeftUntried() {
        assertThat(blueprints.all()).extracting(type -> planted.of(type.name()).size()).containsOnly(RECORDS);
        assertThat(blueprints.all()).isNotEmpty();
    }
}
