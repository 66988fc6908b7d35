package dev.perennial.engine.transfer;

import static dev.perennial.engine.support.Workshop.BENCHES;
import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.ListRequest;
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
import dev.perennial.engine.support.RandomTools;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.DryRun;
import dev.perennial.engine.write.RecordWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SetWriterTest {

    private static final Actor ADMIN = People.administrator();
    private static final SetPlan NEW = SetPlan.create(TOOLS, Cause.EDIT);
    private static final SetPlan UPSERT = SetPlan.upsert(TOOLS, "code", Cause.EDIT);
    private static final SetPlan HISTORY = SetPlan.history(TOOLS, "code", Cause.importOf("old shop"));

    private static TestHouse house;
    private static SetWriter sets;

    @BeforeAll static void open() {
        house = Workshop.open();
        sets = house.the(SetWriter.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void everyKindOfValueSurvivesTheCopy() {
        var bench = house.the(RecordWriter.class).create(BENCHES, values("name", "North"), ADMIN).id();
        var given = values("name", "锯 Saw\\'s \"best\"", "note", "tab\there\nnew \\n line", "kind", "HAND", "uses", List.of("CUT", "JOIN"), "words", List.of("a,b", "c\"d\\", "{e}"),
                "weight", new BigDecimal("-1.50"), "pieces", 2L, "sharp", true, "boughtAt", Instant.parse("2026-01-02T03:04:05.123456Z"), "madeOn", LocalDate.of(25, 1, 2),
                "warranty", Duration.ofDays(30), "price", Money.of("12.50", "CNY"), "bench", bench, "alike", List.of(), "about", RecordRef.of("workshop/benches", bench),
                "care/oil", "\\N", "parts", List.of(values("name", "blade", "count", new BigDecimal("0.001")), values("name", "grip", "price", Money.of("2", "EUR"), "from", bench)));

        var written = find(created(sets.write(NEW, List.of(SetRow.of(given)), ADMIN).getFirst()));

        given.without(Path.of("parts")).without(Path.of("alike")).forEach((path, value) -> assertThat(written.values().get(path)).as(path.text()).isEqualTo(value));
        assertThat(written.values().rows(Path.of("parts"))).extracting(row -> row.get("name") + " " + row.get("no")).containsExactly("blade 1", "grip 2");
        assertThat(written.values().text("number")).startsWith("T-");
    }

    @Test void aRefusedRowDoesNotSpoilItsBlock() {
        var outcomes = sets.write(NEW, List.of(SetRow.of(values("name", "Good one", "code", "B1")), SetRow.of(values("code", "B2")), SetRow.of(values("name", "Twin", "code", "B1")),
                SetRow.of(values("name", "Lost", "bench", UUID.randomUUID())), SetRow.of(values("name", "Good two")),
                SetRow.of(values("name", "Unread"), List.of(Finding.at("weight", "NOT_A_NUMBER")))), ADMIN);

        assertThat(outcomes.get(0)).isInstanceOf(RowOutcome.Created.class);
        assertThat(codes(outcomes.get(1))).containsExactly("name REQUIRED");
        assertThat(codes(outcomes.get(2))).containsExactly("code TAKEN");
        assertThat(codes(outcomes.get(3))).containsExactly("bench NO_SUCH_RECORD");
        assertThat(outcomes.get(4)).isInstanceOf(RowOutcome.Created.class);
        assertThat(codes(outcomes.get(5))).containsExactly("weight NOT_A_NUMBER");
    }

    @Test void rowsFindTheirRecordByTheKeyAndChangeOnlyWhatDiffers() {
        var first = created(sets.write(UPSERT, List.of(SetRow.of(values("code", "K1", "name", "Old", "parts", List.of(values("name", "a"), values("name", "b"))))), ADMIN).getFirst());
        var rowsBefore = find(first).values().rows(Path.of("parts"));

        var outcomes = sets.write(UPSERT, List.of(SetRow.of(values("code", "K1", "name", "New", "parts", List.of(values("name", "a"), values("name", "B"), values("name", "c")))),
                SetRow.of(values("code", "K2", "name", "Other"))), ADMIN);

        assertThat(outcomes.get(0)).isEqualTo(new RowOutcome.Changed(first, 2));
        assertThat(outcomes.get(1)).isInstanceOf(RowOutcome.Created.class);
        var after = find(first);
        assertThat(after.values().get("name")).isEqualTo("New");
        assertThat(after.values().rows(Path.of("parts"))).extracting(row -> row.get("name")).containsExactly("a", "B", "c");
        assertThat(after.values().rows(Path.of("parts")).getFirst().get("id")).isEqualTo(rowsBefore.getFirst().get("id"));
        assertThat(house.the(RecordReader.class).list(TOOLS, ListRequest.NEWEST, ADMIN).items()).extracting(Stored::id).contains(first);
    }

    @Test void doingItTwiceChangesNothing() {
        var rows = IntStream.range(0, 200).mapToObj(i -> SetRow.of(values("code", "T" + i, "name", "Tool " + i, "weight", new BigDecimal("1.0"), "lending/to", "Ann",
                "parts", List.of(values("name", "p" + i, "count", new BigDecimal("2.50")))))).toList();
        assertThat(sets.write(HISTORY, rows, ADMIN)).allMatch(RowOutcome.Created.class::isInstance);
        var journal = journalSize();

        assertThat(sets.write(HISTORY, rows, ADMIN)).allMatch(RowOutcome.Unchanged.class::isInstance);
        assertThat(journalSize()).isEqualTo(journal);
    }

    @Test void whateverIsUpsertedIsThereAndUpsertingItAgainChangesNothing() {
        var benches = List.of(house.the(RecordWriter.class).create(BENCHES, values("name", "A"), ADMIN).id());
        for (var seed = 0; seed < 10; seed++) {
            var random = new RandomTools(seed, benches);
            for (var round = 0; round < 3; round++) {
                var rows = IntStream.range(0, 60).mapToObj(i -> random.patch(List.of()).with("name", "Tool").with("code", "P" + i)).map(SetRow::of).toList();
                var written = sets.write(UPSERT, rows, ADMIN);

                assertThat(written).noneMatch(RowOutcome.Rejected.class::isInstance);
                assertThat(sets.write(UPSERT, rows, ADMIN)).allMatch(RowOutcome.Unchanged.class::isInstance);
                assertThat(saysTheSame(rows.getFirst().draft().values(), find(idOf(written.getFirst())).values())).as("seed %d, round %d", seed, round).isTrue();
            }
        }
    }

    private static boolean saysTheSame(Values given, Values stored) {
        var said = Canonical.of(Workshop.TOOL, given);
        var is = Canonical.of(Workshop.TOOL, stored);
        return Workshop.TOOL.fields().stream().filter(field -> given.has(field.path())).allMatch(field -> Canonical.same(said.get(field.path()), is.get(field.path())));
    }

    private static UUID idOf(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Created(var id, _) -> id;
            case RowOutcome.Changed(var id, _) -> id;
            case RowOutcome.Unchanged(var id, _) -> id;
            case RowOutcome.Rejected(var refused) -> throw refused;
        };
    }

    @Test void onlyHistorySetsWhatVerbsSet() {
        var row = List.of(SetRow.of(values("code", "H1", "name", "Lent", "lending/to", "Bob")));

        assertThat(codes(sets.write(UPSERT, row, ADMIN).getFirst())).containsExactly("lending/to SET_BY_VERB");
        assertThat(find(created(sets.write(HISTORY, row, ADMIN).getFirst())).values().get("lending/to")).isEqualTo("Bob");
    }

    @Test void historyNeedsARightOfItsOwn() {
        var reader = People.somebody(Membership.NOWHERE, Scope.NONE, Set.of(TOOLS));

        assertThatThrownBy(() -> sets.write(HISTORY, List.of(), reader)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.NOT_PERMITTED));
    }

    @Test void aRehearsedBlockLeavesNothing() {
        var before = journalSize();

        var rehearsal = house.the(DryRun.class).rehearse(() -> sets.write(NEW, List.of(SetRow.of(values("name", "Ghost")), SetRow.of(Values.NONE)), ADMIN));

        assertThat(rehearsal.effects()).hasSize(1);
        assertThat(journalSize()).isEqualTo(before);
        assertThat(house.the(RecordReader.class).find(TOOLS, rehearsal.effects().getFirst().id(), ADMIN)).isEmpty();
    }

    private static Stored find(UUID id) {
        return house.the(RecordReader.class).find(TOOLS, id, ADMIN).orElseThrow();
    }

    private static UUID created(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(RowOutcome.Created.class);
        return ((RowOutcome.Created) outcome).id();
    }

    private static List<String> codes(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(RowOutcome.Rejected.class);
        return ((RowOutcome.Rejected) outcome).refused().findings().stream().map(finding -> finding.path() + " " + finding.code()).toList();
    }

    private static long journalSize() {
        return house.the(DSLContext.class).fetchSingle("select count(*) from engine.journal").get(0, Long.class);
    }
}
