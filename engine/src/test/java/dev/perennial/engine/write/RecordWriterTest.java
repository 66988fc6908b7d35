package dev.perennial.engine.write;

import static dev.perennial.engine.support.Workshop.BENCHES;
import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.People;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    private static TestHouse house;
    private static RecordWriter writer;
    private static final Actor ADMIN = People.administrator();

    @BeforeAll static void open() {
        house = Workshop.open();
        writer = house.the(RecordWriter.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void aRecordIsStoredWithEveryKindOfValue() {
        var bench = writer.create(BENCHES, values("name", "Window side"), ADMIN);
        var given = values("name", "Saw", "note", "two\nlines", "kind", "HAND", "uses", List.of("CUT"), "words", List.of("old"), "weight", new BigDecimal("1.50"), "pieces", 2L,
                "sharp", true, "boughtAt", Instant.parse("2026-01-02T03:04:05Z"), "madeOn", LocalDate.of(2025, 1, 2), "warranty", Duration.ofDays(30), "price", Money.of("12.50", "CNY"),
                "bench", bench.id(), "about", RecordRef.of("workshop/benches", bench.id()), "care/oil", "linseed",
                "parts", List.of(values("name", "blade", "count", new BigDecimal("1")), values("name", "grip", "price", Money.of("2", "EUR"))));

        var created = writer.create(TOOLS, given, ADMIN);

        var found = house.the(RecordReader.class).find(TOOLS, created.id(), ADMIN).orElseThrow();
        given.without(Path.of("parts")).forEach((path, value) -> assertThat(found.values().get(path)).as(path.text()).isEqualTo(value));
        assertThat(found.values().rows(Path.of("parts"))).extracting(row -> row.get("name")).containsExactly("blade", "grip");
        assertThat(found.values().text("number")).isEqualTo(created.values().text("number")).startsWith("T-0000");
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.holder().owner()).isEqualTo(ADMIN.user());
    }

    @Test void aPatchChangesWhatItNamesAndLeavesTheRest() {
        var tool = tool("name", "Plane", "care/oil", "none", "kind", "HAND");

        var changed = writer.change(TOOLS, tool.id(), values("care/oil", "linseed", "kind", null), 1L, ADMIN);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.values().get("care/oil")).isEqualTo("linseed");
        assertThat(changed.values().get("kind")).isNull();
        assertThat(changed.values().get("name")).isEqualTo("Plane");
    }

    @Test void aPatchThatSaysNothingNewWritesNothing() {
        var tool = tool("name", "File", "weight", new BigDecimal("1.5"), "parts", List.of(values("name", "grip")));

        var same = writer.change(TOOLS, tool.id(), values("name", " File ", "weight", new BigDecimal("1.500"), "parts", List.of(values("name", "grip"))), 1L, ADMIN);

        assertThat(same.version()).isEqualTo(1);
        assertThat(same.values().rows(Path.of("parts"))).isEqualTo(tool.values().rows(Path.of("parts")));
    }

    @Test void childRowsThatNameTheirIdKeepItAndOthersAreReplaced() {
        var tool = tool("name", "Drill", "parts", List.of(values("name", "bit"), values("name", "chuck")));
        var chuck = (UUID) tool.values().rows(Path.of("parts")).get(1).get("id");

        var changed = writer.change(TOOLS, tool.id(), values("parts", List.of(values("id", chuck, "name", "new chuck"), values("name", "cord"))), 1L, ADMIN);

        var rows = changed.values().rows(Path.of("parts"));
        assertThat(rows).extracting(row -> row.get("name")).containsExactly("new chuck", "cord");
        assertThat(rows.getFirst().get("id")).isEqualTo(chuck);
        assertThat(house.the(RecordReader.class).find(TOOLS, tool.id(), ADMIN).orElseThrow().values().rows(Path.of("parts"))).extracting(row -> row.get("name")).containsExactly("new chuck", "cord");
    }

    @Test void asManyChildRowsAsAreAllowedFitAndOneMoreDoesNot() {
        var rows = IntStream.range(0, FieldChecks.MOST_ROWS).mapToObj(i -> values("name", "part " + i)).toList();
        var tool = tool("name", "Clockwork", "parts", rows);

        assertThat(house.the(RecordReader.class).find(TOOLS, tool.id(), ADMIN).orElseThrow().values().rows(Path.of("parts"))).hasSize(FieldChecks.MOST_ROWS);
        var more = new ArrayList<>(rows);
        more.add(values("name", "one too many"));
        assertThat(refusal(() -> tool("name", "Clock", "parts", more)).findings()).extracting(Finding::code).containsExactly("TOO_MANY_ROWS");
    }

    @Test void everythingThatIsWrongIsToldAtOnce() {
        var taken = tool("name", "Ruler", "code", "R1");

        var refused = refusal(() -> writer.create(TOOLS, new Draft(values("name", "  ", "kind", "MAGIC", "note", "a\u0000b", "bench", UUID.randomUUID(), "code", "R1", "lending/to", "me",
                "score/rank", 1L, "nonsense", 1L, "parts", List.of(values("count", new BigDecimal("1e19")))), List.of(Finding.at("weight", "NOT_A_NUMBER"))), ADMIN));

        assertThat(refused.refusal()).isEqualTo(EngineRefusal.INVALID);
        assertThat(refused.findings()).extracting(f -> f.path() + " " + f.code()).containsExactlyInAnyOrder("weight NOT_A_NUMBER", "name REQUIRED", "kind NOT_AN_OPTION",
                "note CONTROL_CHARACTERS", "bench NO_SUCH_RECORD", "code TAKEN", "lending/to SET_BY_VERB", "score/rank SET_BY_MACHINE", "nonsense UNKNOWN_FIELD",
                "parts/0/name REQUIRED", "parts/0/count TOO_LARGE_A_NUMBER");
        assertThat(taken.version()).isEqualTo(1);
    }

    @Test void aStaleOrMissingVersionIsRefused() {
        var tool = tool("name", "Clamp");
        writer.change(TOOLS, tool.id(), values("name", "Big clamp"), 1L, ADMIN);

        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), values("name", "Small clamp"), 1L, ADMIN)).refusal()).isEqualTo(EngineRefusal.STALE_VERSION);
        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), values("name", "Small clamp"), null, ADMIN)).refusal()).isEqualTo(EngineRefusal.VERSION_REQUIRED);
    }

    @Test void aDeletedRecordIsGoneUntilItIsRestored() {
        var tool = tool("name", "Chisel", "code", "CH");
        writer.delete(TOOLS, tool.id(), 1L, ADMIN);

        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), Values.NONE, 2L, ADMIN)).refusal()).isEqualTo(EngineRefusal.NOT_FOUND);
        assertThat(house.the(RecordReader.class).find(TOOLS, tool.id(), ADMIN)).isEmpty();
        assertThat(writer.restore(TOOLS, tool.id(), ADMIN).version()).isEqualTo(3);
        assertThat(house.the(RecordReader.class).find(TOOLS, tool.id(), ADMIN)).isPresent();
    }

    @Test void aRecordWhoseUniqueValueWasTakenMeanwhileIsNotRestored() {
        var tool = tool("name", "Gauge", "code", "G1");
        writer.delete(TOOLS, tool.id(), 1L, ADMIN);
        tool("name", "New gauge", "code", "G1");

        assertThat(refusal(() -> writer.restore(TOOLS, tool.id(), ADMIN)).findings()).extracting(Finding::code).containsExactly("TAKEN");
    }

    @Test void numbersGivenByHandAreNotGivenAgain() {
        var first = tool("name", "Vice").values().text("number");
        var next = "T-%06d".formatted(Integer.parseInt(first.substring(2)) + 1);
        tool("name", "Rasp", "number", next);

        assertThat(tool("name", "Awl").values().text("number")).isGreaterThan(next);
    }

    private static Stored tool(Object... pathsAndValues) {
        return writer.create(TOOLS, values(pathsAndValues), ADMIN);
    }

    private static Refused refusal(ThrowingCallable act) {
        var refused = new Refused[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> refused[0] = r);
        return refused[0];
    }
}
