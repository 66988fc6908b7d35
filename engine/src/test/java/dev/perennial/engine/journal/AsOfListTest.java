package dev.perennial.engine.journal;

import static dev.perennial.engine.support.Workshop.BENCHES;
import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.list.AggregateRequest;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.People;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.RandomTools;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.RecordWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list of the past holds what it held then: later records are missing, those deleted since are back, and filter and order look at the values of then. */
class AsOfListTest {

    private static final Actor ADMIN = People.administrator();
    private static final Path PARTS = Path.of("parts");
    private static final int STEPS = 160;
    private static final Map<String, Predicate<Values>> FILTERS = Map.of(
            "kind eq 'HAND'", values -> "HAND".equals(values.get("kind")),
            "sharp eq true", values -> Boolean.TRUE.equals(values.get("sharp")),
            "note eq null", values -> values.get("note") == null,
            "parts/any(p: p/name eq 'saw')", values -> values.rows(PARTS).stream().anyMatch(row -> "saw".equals(row.get("name"))),
            "bench/name eq 'A'", values -> values.get("bench") != null && values.get("bench").equals(AsOfListTest.benches.getFirst()));

    private static TestHouse house;
    private static RecordWriter writer;
    private static RecordReader reader;
    private static List<UUID> benches;

    @BeforeAll static void open() {
        house = Workshop.open();
        writer = house.the(RecordWriter.class);
        reader = house.the(RecordReader.class);
        benches = List.of(writer.create(BENCHES, values("name", "A"), ADMIN).id(), writer.create(BENCHES, values("name", "B"), ADMIN).id());
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void atEveryMomentTheListIsWhatItWasThen() {
        var luck = new Random(5);
        var random = new RandomTools(5, benches);
        var living = new LinkedHashMap<UUID, Stored>();
        var deleted = new ArrayList<UUID>();
        var moments = new LinkedHashMap<Instant, Map<UUID, Stored>>();
        for (var step = 0; step < STEPS; step++) {
            house.pass(Duration.ofMinutes(1));
            step(luck, random, living, deleted);
            if (step % 8 == 0) moments.put(house.now(), Map.copyOf(living));
        }
        moments.forEach(AsOfListTest::isAsItWas);
    }

    private static void step(Random luck, RandomTools random, Map<UUID, Stored> living, List<UUID> deleted) {
        var some = new ArrayList<>(living.values());
        if (some.size() < 5 || luck.nextInt(4) == 0) {
            keep(writer.create(TOOLS, random.patch(List.of()).with("name", "Tool " + living.size()), ADMIN), living);
            return;
        }
        var tool = some.get(luck.nextInt(some.size()));
        if (luck.nextInt(6) == 0) {
            writer.delete(TOOLS, tool.id(), tool.version(), ADMIN);
            living.remove(tool.id());
            deleted.add(tool.id());
        } else if (!deleted.isEmpty() && luck.nextInt(6) == 0) {
            keep(writer.restore(TOOLS, deleted.removeLast(), ADMIN), living);
        } else {
            keep(writer.change(TOOLS, tool.id(), random.patch(tool.values().rows(PARTS)), tool.version(), ADMIN), living);
        }
    }

    private static void keep(Stored tool, Map<UUID, Stored> living) {
        living.put(tool.id(), tool);
    }

    private static void isAsItWas(Instant moment, Map<UUID, Stored> then) {
        var request = ListRequest.NEWEST.asOf(moment).page(7, null).showing(shown());
        for (var sort : List.of("name", "-createdAt", "-pieces,name")) {
            var found = all(request.sorted(sort));
            assertThat(found.stream().map(Stored::id)).as("%s at %s", sort, moment).containsExactlyInAnyOrderElementsOf(then.keySet());
            found.forEach(tool -> assertThat(Canonical.same(canonical(tool.values()), canonical(then.get(tool.id()).values())))
                    .as("%s instead of %s", tool.values(), then.get(tool.id()).values()).isTrue());
        }
        FILTERS.forEach((filter, meets) -> {
            var expected = then.values().stream().filter(tool -> meets.test(tool.values())).map(Stored::id).collect(Collectors.toSet());
            assertThat(all(request.filtered(filter)).stream().map(Stored::id).collect(Collectors.toSet())).as("%s at %s", filter, moment).isEqualTo(expected);
            assertThat(reader.count(TOOLS, request.filtered(filter), ADMIN)).isEqualTo(expected.size());
            assertThat(reader.aggregate(TOOLS, new AggregateRequest(List.of(), List.of("count"), filter, null, moment), ADMIN).getFirst().get("count")).isEqualTo(expected.size());
        });
    }

    private static List<String> shown() {
        var paths = new ArrayList<String>();
        Workshop.TOOL.fields().stream().filter(field -> !field.path().section().equals("score")).forEach(field -> paths.add(field.path().text()));
        paths.add("parts");
        return paths;
    }

    private static List<Stored> all(ListRequest request) {
        var all = new ArrayList<Stored>();
        for (var page = reader.list(TOOLS, request, ADMIN); ; page = reader.list(TOOLS, request.page(7, page.next()), ADMIN)) {
            all.addAll(page.items());
            if (page.next() == null) return all;
        }
    }

    private static Values canonical(Values values) {
        return Canonical.of(Workshop.TOOL, values);
    }

    @Test void ofThePastOneSeesWhatOneMaySeeToday() {
        var me = UUID.randomUUID();
        var mine = People.somebody(me, Membership.NOWHERE, Scope.OWN, Set.of(BENCHES, TOOLS), "note");
        var tool = writer.create(TOOLS, values("name", "Given away", "note", "secret", RecordWriter.OWNER.text(), me), ADMIN);
        var moment = house.now();
        house.pass(Duration.ofMinutes(1));
        writer.change(TOOLS, tool.id(), values("name", "Gone", RecordWriter.OWNER.text(), UUID.randomUUID()), 1L, ADMIN);
        assertThat(reader.list(TOOLS, ListRequest.NEWEST.asOf(moment), mine).items()).isEmpty();

        house.pass(Duration.ofMinutes(1));
        writer.change(TOOLS, tool.id(), values("name", "Back", RecordWriter.OWNER.text(), me), 2L, ADMIN);
        var seen = reader.list(TOOLS, ListRequest.NEWEST.asOf(moment), mine).items();
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().values().get("name")).isEqualTo("Given away");
        assertThat(seen.getFirst().values().toString()).doesNotContain("secret");
        assertThatThrownBy(() -> reader.list(TOOLS, ListRequest.NEWEST.asOf(moment).filtered("note eq 'secret'"), mine)).isInstanceOf(Refused.class);
    }

    @Test void whatMachinesWorkOutHasNoPast() {
        assertThatThrownBy(() -> reader.list(TOOLS, ListRequest.NEWEST.asOf(house.now()).filtered("score/rank gt 1"), ADMIN)).isInstanceOf(Refused.class);
    }

    @Test void aRecordDeletedSinceCanStillBeLookedAtAsItWas() {
        var bench = writer.create(BENCHES, values("name", "Broken up"), ADMIN);
        house.pass(Duration.ofMinutes(1));
        var before = house.now();
        house.pass(Duration.ofMinutes(1));
        writer.delete(BENCHES, bench.id(), 1L, ADMIN);

        assertThat(house.the(AsOf.class).read(BENCHES, bench.id(), before, ADMIN)).isPresent();
        assertThat(house.the(AsOf.class).read(BENCHES, bench.id(), house.now(), ADMIN)).isEmpty();
    }
}
