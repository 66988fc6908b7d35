package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that is hidden from a reader does not exist for him, neither in answers nor in what he asks. */
class MaskTest {

    private static final GardenRecords GARDEN = new GardenRecords();
    private static final RecordReader READER = new Reading(GARDEN.sql, Garden.blueprints()).reader;
    private static final Set<TypeName> BOTH = Set.of(Garden.PLANTS, Garden.BEDS);
    private static final UUID BED = GARDEN.bed("name", "South", "soil", "clay");
    private static final UUID ROSE = GARDEN.plant("name", "Rose", "note", "secret lover", "height", BigDecimal.ONE, "care/water", "daily", "price", Money.of("1", "CNY"), "bed", BED,
            "score/growth", BigDecimal.ONE, "leaves", List.of(GardenRecords.values("length", BigDecimal.TEN, "colour", "green")));
    private static final Actor READER_OF_LITTLE = People.somebody(Membership.NOWHERE, Scope.ALL, BOTH, "note", "height", "care", "price", "leaves/length", "score", "soil", "colours", "custom/grade");

    @Test void hiddenValuesAreLeftOut() {
        GARDEN.sql.execute("update garden.plants set custom = '{\"grade\": \"A\", \"open\": \"B\"}'");
        var found = READER.find(Garden.PLANTS, ROSE, READER_OF_LITTLE).orElseThrow();
        var listed = READER.list(Garden.PLANTS, ListRequest.NEWEST, READER_OF_LITTLE).items().getFirst();

        for (var hidden : List.of("note", "height", "care/water", "price", "score/growth")) {
            assertThat(found.values().has(Path.of(hidden))).as(hidden).isFalse();
            assertThat(listed.values().has(Path.of(hidden))).as(hidden).isFalse();
        }
        assertThat(found.values().rows(Path.of("leaves")).getFirst().has(Path.of("length"))).isFalse();
        assertThat(found.values().rows(Path.of("leaves")).getFirst().text("colour")).isEqualTo("green");
        assertThat(found.values().has(Path.of("custom/grade"))).isFalse();
        assertThat(found.values().text("custom/open")).isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note eq 'x'", "height gt 1", "care/water eq 'daily'", "price gt 0", "price/currency eq 'CNY'", "leaves/any(l: l/length gt 1)", "score/growth gt 0", "bed/soil eq 'clay'",
        "colours/any()", "custom/grade eq 'A'", "name eq note", "not (height eq null)", "petals in (1) or height in (1)"})
    void aFilterOnAHiddenFieldNamesAnUnknownField(String filter) {
        assertUnknown(ListRequest.NEWEST.filtered(filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"height", "-care/water", "price", "bed/soil", "score/growth"})
    void aSortByAHiddenFieldNamesAnUnknownField(String sort) {
        assertUnknown(ListRequest.NEWEST.sorted(sort));
    }

    @ParameterizedTest
    @ValueSource(strings = {"height", "care", "care/water", "nothing", "Bad Name", "leaves/length"})
    void askingForAHiddenFieldNamesAnUnknownField(String field) {
        assertUnknown(ListRequest.NEWEST.showing(List.of("name", field)));
    }

    @Test void searchDoesNotBetrayHiddenTexts() {
        assertThat(found("lover", People.administrator())).containsExactly(ROSE);
        assertThat(found("lover", READER_OF_LITTLE)).isEmpty();
        assertThat(found("rose lov", READER_OF_LITTLE)).isEmpty();
        assertThat(found("ros", READER_OF_LITTLE)).containsExactly(ROSE);
    }

    @Test void aLinkedRecordOutOfReachCountsAsNone() {
        var closedBeds = People.somebody(Membership.NOWHERE, Scope.ALL, Set.of(Garden.PLANTS));

        assertThat(filtered("bed/name eq 'south'", closedBeds)).isEmpty();
        assertThat(filtered("bed/name eq null", closedBeds)).containsExactly(ROSE);
        assertThat(filtered("bed/name ne 'south'", closedBeds)).containsExactly(ROSE);
        assertThat(READER.labels(Garden.BEDS, List.of(BED), closedBeds)).isEmpty();
        assertThat(READER.aggregate(Garden.PLANTS, new AggregateRequest(List.of("bed/name"), List.of("count"), null, null), closedBeds)).extracting(row -> row.get("bed/name")).containsOnlyNulls();
    }

    @Test void aHiddenTitleLabelsNothing() {
        var nameless = People.somebody(Membership.NOWHERE, Scope.ALL, BOTH, "name");

        assertThat(READER.labels(Garden.BEDS, List.of(BED), nameless)).containsEntry(BED, null);
        assertThat(found("south", nameless)).isEmpty();
    }

    private static void assertUnknown(ListRequest request) {
        assertThatThrownBy(() -> READER.list(Garden.PLANTS, request, READER_OF_LITTLE)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.UNKNOWN_FIELD));
    }

    private static List<UUID> found(String words, Actor actor) {
        return READER.list(Garden.PLANTS, ListRequest.NEWEST.searching(words), actor).items().stream().map(Stored::id).toList();
    }

    private static List<UUID> filtered(String filter, Actor actor) {
        return READER.list(Garden.PLANTS, ListRequest.NEWEST.filtered(filter), actor).items().stream().map(Stored::id).toList();
    }
}
