package dev.perennial.engine.journal;

import static dev.perennial.engine.support.Workshop.BENCHES;
import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.list.People;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.RandomTools;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.RecordWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsOfTest {

    private static final Actor ADMIN = People.administrator();

    private static TestHouse house;
    private static RecordWriter writer;

    @BeforeAll static void open() {
        house = Workshop.open();
        writer = house.the(RecordWriter.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void atEveryMomentTheRecordIsWhatItWasThen() {
        var benches = List.of(writer.create(BENCHES, values("name", "A"), ADMIN).id(), writer.create(BENCHES, values("name", "B"), ADMIN).id());
        for (var seed = 0; seed < 12; seed++) livesLikeItIsRemembered(new RandomTools(seed, benches));
    }

    private void livesLikeItIsRemembered(RandomTools random) {
        house.pass(Duration.ofHours(1));
        var moments = new LinkedHashMap<Instant, Stored>();
        var tool = writer.create(TOOLS, random.patch(List.of()).with("name", "Tool"), ADMIN);
        moments.put(house.now(), tool);
        for (var edit = 0; edit < 25; edit++) {
            house.pass(Duration.ofMinutes(1));
            var patch = random.patch(tool.values().rows(Path.of("parts")));
            if (edit % 5 == 4) patch = patch.with(RecordWriter.OWNER, UUID.randomUUID());
            tool = writer.change(TOOLS, tool.id(), patch, tool.version(), ADMIN);
            moments.put(house.now(), tool);
        }
        moments.forEach((moment, then) -> {
            var remembered = house.the(AsOf.class).read(TOOLS, then.id(), moment, ADMIN).orElseThrow();
            assertThat(Canonical.same(canonical(remembered.values()), canonical(then.values()))).as("at %s: %s instead of %s", moment, remembered.values(), then.values()).isTrue();
            assertThat(remembered.version()).isEqualTo(then.version());
            assertThat(remembered.holder().owner()).isEqualTo(then.holder().owner());
        });
    }

    @Test void beforeItCameIntoBeingThereIsNothing() {
        house.pass(Duration.ofHours(1));
        var before = house.now();
        house.pass(Duration.ofMinutes(1));
        var bench = writer.create(BENCHES, values("name", "New"), ADMIN);

        assertThat(house.the(AsOf.class).read(BENCHES, bench.id(), before, ADMIN)).isEmpty();
        assertThat(house.the(AsOf.class).read(BENCHES, bench.id(), house.now(), ADMIN)).isPresent();
    }

    @Test void historyShowsEachChangeOnceNewestFirst() {
        var tool = writer.create(TOOLS, values("name", "Saw", "parts", List.of(values("name", "blade"), values("name", "grip"))), ADMIN);
        var rows = tool.values().rows(Path.of("parts"));
        writer.change(TOOLS, tool.id(), values("parts", List.of(rows.get(1).with("name", "handle"))), 1L, ADMIN);
        writer.delete(TOOLS, tool.id(), 2L, ADMIN);
        writer.restore(TOOLS, tool.id(), ADMIN);

        var first = house.the(History.class).of(TOOLS, tool.id(), null, 3, ADMIN);
        var rest = house.the(History.class).of(TOOLS, tool.id(), first.next(), 3, ADMIN);

        assertThat(first.items()).extracting(JournalEntry::act).containsExactly(Act.RESTORE, Act.DELETE, Act.CHANGE);
        assertThat(rest.items()).extracting(JournalEntry::act).containsExactly(Act.CREATE);
        assertThat(rest.next()).isNull();
        var change = first.items().get(2);
        assertThat(change.before().rows(Path.of("parts"))).extracting(row -> row.get("name")).containsExactly("blade", "grip");
        assertThat(change.after().rows(Path.of("parts"))).extracting(row -> row.get("name")).containsExactly("handle");
    }

    @Test void eachRecordTellsSinceWhenItHoldsAValueAndThoseOutOfSightTellNothing() {
        var note = Path.of("note");
        var touched = writer.create(TOOLS, values("name", "Adze", "note", "dull"), ADMIN);
        var untouched = writer.create(TOOLS, values("name", "Awl"), ADMIN);
        var made = house.now();
        house.pass(Duration.ofDays(3));
        writer.change(TOOLS, touched.id(), values("note", "sharp"), 1L, ADMIN);
        var sharpened = house.now();
        house.pass(Duration.ofDays(2));
        writer.change(TOOLS, touched.id(), values("name", "Broad adze"), 2L, ADMIN);
        writer.change(TOOLS, untouched.id(), values("name", "Fine awl"), 1L, ADMIN);

        var both = List.of(touched.id(), untouched.id(), UUID.randomUUID());
        assertThat(house.the(Since.class).of(TOOLS, note, both, ADMIN)).isEqualTo(Map.of(touched.id(), sharpened, untouched.id(), made));
        assertThat(house.the(Since.class).of(TOOLS, note, both, People.somebody(Membership.NOWHERE, Scope.OWN, Set.of(TOOLS)))).isEmpty();
    }

    @Test void hiddenPathsStayHiddenInHistoryAndInThePast() {
        var somebody = People.somebody(Membership.NOWHERE, Scope.ALL, Set.of(TOOLS), "note", "parts/price");
        var tool = writer.create(TOOLS, values("name", "Plane", "note", "secret", "parts", List.of(values("name", "iron", "price", Money.of("1", "CNY")))), ADMIN);
        house.pass(Duration.ofMinutes(1));
        writer.change(TOOLS, tool.id(), values("note", "deeper secret", "name", "Jack plane"), 1L, ADMIN);

        assertThat(house.the(History.class).of(TOOLS, tool.id(), null, 10, somebody).items().toString()).doesNotContain("secret").doesNotContain("CNY");
        assertThat(house.the(AsOf.class).read(TOOLS, tool.id(), house.now().minusSeconds(60), somebody).orElseThrow().values().toString())
                .contains("Plane").doesNotContain("secret").doesNotContain("CNY");
    }

    @Test void whoMayNotSeeTheRecordMayNotSeeItsHistory() {
        var bench = writer.create(BENCHES, values("name", "Mine"), ADMIN);
        var stranger = People.somebody(Membership.NOWHERE, Scope.OWN, Set.of(BENCHES));

        assertThatThrownBy(() -> house.the(History.class).of(BENCHES, bench.id(), null, 10, stranger))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.NOT_FOUND));
        assertThat(house.the(AsOf.class).read(BENCHES, bench.id(), house.now(), stranger)).isEmpty();
    }

    @Test void aMadeUpCursorIsRefused() {
        var bench = writer.create(BENCHES, values("name", "Plain"), ADMIN);

        for (var cursor : List.of("!", "abc", "LTEgLTE"))
            assertThatThrownBy(() -> house.the(History.class).of(BENCHES, bench.id(), cursor, 10, ADMIN))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.BAD_CURSOR));
    }

    private static Values canonical(Values values) {
        return Canonical.of(Workshop.TOOL, values);
    }
}
