package dev.perennial.crm.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
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
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.verb.Verbs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.LoggerFactory;
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
@TestInstance(Lifecycle.PER_CLASS)
class PermissionLeakTest {

    private static final int RECORDS = 30;
    // what belongs to a record is told as a change of it, and more than twenty changes of a type would be told as one
    private static final int STIRRED = 10;
    private static final int THREADS = Integer.getInteger("leaks.threads", 2);
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

    private final long seed = Long.getLong("leaks.seed", 20_261_121L);
    private final Random random = new Random(seed);
    private final Coverage covered = new Coverage();
    private final Map<Surface, List<String>> leaks = new EnumMap<>(Surface.class);

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
    private boolean provedTight;

    /** Nothing works on made-up values, and the house would say so every second. */
    @BeforeAll
    void theHouseKeepsSilent() {
        say(Level.OFF);
    }

    @AfterAll
    void theHouseSpeaksAgain() {
        say(Level.INFO);
    }

    private static void say(Level level) {
        ((Logger) LoggerFactory.getLogger("dev.perennial")).setLevel(level);
    }

    @BeforeAll
    void aFirmWithRecordsOfEveryType() {
        firm = new Firm(random);
        planted = new Planted(sql, journal, random, firm);
        var sharing = new Sharing(shares, rules, random, firm);
        rightful = new Rightful(sharing, planted, blueprints);
        rules.all().forEach(rule -> rules.remove(rule.id()));
        sql.deleteFrom(table(name("engine", "shares"))).execute();
        sql.execute(TenantMade.TABLE);
        TenantMade.UNNOTICED.forEach(sql::execute);
        blueprints.adopt(TenantMade.model());
        former.keep(List.of(blueprints.get(TenantMade.PARCELS)));
        liftLimits();
        transactions.executeWithoutResult(_ -> types().forEach(this::clear));
        sql.fetch("select format('truncate history.%I', tablename) from pg_tables where schemaname = 'history'").getValues(0, String.class).forEach(sql::execute);
        // users come first, so that all others have authors; then what others hang on, so that their links lead to something
        var order = Comparator.<Blueprint, Boolean>comparing(type -> !type.name().toString().equals("platform/users")).thenComparing(this::depth);
        transactions.executeWithoutResult(_ -> types().sorted(order).forEach(type -> planted.plant(type, RECORDS)));
        types().forEach(type -> sharing.share(type, planted));
    }

    /** How many links stand between the type and one that hangs on nothing. */
    private int depth(Blueprint type) {
        return type.followed().stream().mapToInt(link -> 1 + depth(blueprints.get(((FieldKind.Link) link.kind()).target()))).max().orElse(0);
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
    void sayWhatWasCovered() {
        covered.report(provedTight);
    }

    @Test
    void nobodyMeetsWhatHeMayNotSeeByAnyDoor() throws Exception {
        var stirred = stir();
        var guests = Stream.generate(() -> new Guest(new Visitor(context, firm.somebody(random, blueprints.all())), planted, rightful, stirred)).limit(people()).toList();
        guests.forEach(Guest::heard);   // before so much else happens that streams tell of whole types only
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var rounds = new ArrayList<Future<?>>();
            for (var type : blueprints.all())
                for (var guest : guests) {
                    var chance = new Random(random.nextLong());
                    rounds.add(threads.submit(() -> tryEveryDoor(guest, type, chance)));
                }
            for (var round : rounds) round.get();
        }
        leaks.replaceAll((_, all) -> all.stream().limit(3).toList());
        assertThat(leaks).as("seed %d", seed).isEmpty();
        provedTight = true;
    }

    private void tryEveryDoor(Guest guest, Blueprint type, Random chance) {
        var watch = new Watch(guest, type, chance);
        var surfaces = new Surfaces(watch, new Acts(watch, verbs, sql));
        for (var surface : Surface.values()) {
            var begun = System.nanoTime();
            var found = surfaces.leaksAt(surface);
            covered.tried(type.name(), surface, System.nanoTime() - begun);
            if (!found.isEmpty()) tell(surface, found.stream().limit(2).map(leak -> type.name() + ": " + leak + " — " + guest.visitor().rightsOn(type.name())).toList());
        }
    }

    private synchronized void tell(Surface surface, List<String> found) {
        leaks.computeIfAbsent(surface, _ -> new ArrayList<>()).addAll(found);
    }

    /** As many people as make the combinations of person, type and surface that are wanted. */
    private int people() {
        var doors = blueprints.all().size() * Surface.values().length;
        return Integer.getInteger("leaks.people", COMBINATIONS / doors + 1);
    }

    /** Changes some records of every type once more, and remembers where the sealed journal stood before. */
    private Stirred stir() throws InterruptedException {
        awaitSealed();
        var position = reader.head();
        var records = new HashMap<TypeName, Set<UUID>>();
        for (var type : blueprints.all()) {
            var some = new ArrayList<>(planted.of(type.name()));
            Collections.shuffle(some, random);
            transactions.executeWithoutResult(_ -> planted.stir(type, some.subList(0, STIRRED), LATER));
            records.put(type.name(), some.subList(0, STIRRED).stream().map(Seedling::id).collect(Collectors.toSet()));
        }
        awaitSealed();
        return new Stirred(position, records, streams::closeAll);
    }

    private void awaitSealed() throws InterruptedException {
        for (var i = 0; i < 12_000 && sql.fetchExists(table(name("engine", "journal_waiting"))); i++) Thread.sleep(5);
    }

    @Test
    void everyTypeIsPlantedSoThatNoneIsLeftUntried() {
        assertThat(blueprints.all()).extracting(type -> planted.of(type.name()).size()).containsOnly(RECORDS);
        assertThat(blueprints.all()).isNotEmpty();
    }
}
