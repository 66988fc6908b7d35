package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging through a list in any order shows every record exactly once, whoever adds records meanwhile. */
class PagingTest {

    private static final GardenRecords GARDEN = new GardenRecords();
    private static final RecordReader READER = new Reading(GARDEN.sql, Garden.blueprints()).reader;
    private static final Random RANDOM = new Random(3);
    private static final List<String> NAMES = List.of("Rose", "rose", "茶樹", "白雪", "张伟", "Ａcer", "Zinnia");

    @BeforeAll static void plant() {
        var beds = List.of(GARDEN.bed("name", "South"), GARDEN.bed("name", "北"));
        for (var i = 0; i < 70; i++)
            GARDEN.plant("name", pick(NAMES), "number", "P-" + i, "status", maybe(pick(List.of("SEED", "GONE"))), "height", maybe(new BigDecimal(RANDOM.nextInt(4))),
                    "petals", maybe((long) RANDOM.nextInt(3)), "edible", maybe(RANDOM.nextBoolean()), "boughtOn", maybe(LocalDate.of(2026, 1, 1 + RANDOM.nextInt(3))),
                    "sownAt", maybe(Reading.NOW.plusSeconds(RANDOM.nextInt(3))), "rest", maybe(Duration.ofHours(RANDOM.nextInt(3))), "price", maybe(Money.of("" + RANDOM.nextInt(3), "CNY")),
                    "bed", maybe(pick(beds)), "care/water", maybe(pick(List.of("Daily", "daily", "never"))), "score/growth", maybe(new BigDecimal(RANDOM.nextInt(3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-createdAt", "createdAt", "name", "-name", "height", "-height", "height,-petals", "-height,name,petals", "status,-createdAt", "edible", "boughtOn", "-sownAt", "rest",
        "-price", "price/currency,-price", "bed/name", "-bed/name,care/water", "care/water", "score/growth", "-score/growth,height", "number", "version", "bed", "updatedAt"})
    void everyOrderShowsEveryRecordOnce(String sort) {
        var before = ids(READER.list(Garden.PLANTS, ListRequest.NEWEST.sorted(sort).page(500, null), People.administrator()));
        var seen = new ArrayList<UUID>();
        var request = ListRequest.NEWEST.sorted(sort).page(9, null);
        var page = READER.list(Garden.PLANTS, request, People.administrator());
        seen.addAll(ids(page));
        while (page.next() != null) {
            if (seen.size() < 30) GARDEN.plant("name", pick(NAMES), "height", maybe(BigDecimal.ONE));
            page = READER.list(Garden.PLANTS, request.page(9, page.next()), People.administrator());
            seen.addAll(ids(page));
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen.stream().filter(before::contains)).containsExactlyElementsOf(before);
    }

    @Test void nullsComeLastEitherWay() {
        for (var sort : List.of("height", "-height")) {
            var heights = READER.list(Garden.PLANTS, ListRequest.NEWEST.sorted(sort).page(500, null), People.administrator()).items().stream().map(item -> item.values().get("height")).toList();

            assertThat(heights.getFirst()).isNotNull();
            assertThat(heights.subList(heights.indexOf(null), heights.size())).containsOnlyNulls();
        }
    }

    @Test void linkedRecordsSortByTheirTitle() {
        var beds = READER.list(Garden.PLANTS, ListRequest.NEWEST.sorted("bed").page(500, null), People.administrator()).items().stream().map(item -> (UUID) item.values().get("bed")).filter(bed -> bed != null).toList();

        assertThat(READER.labels(Garden.BEDS, beds, People.administrator())).containsEntry(beds.getFirst(), "北").containsEntry(beds.getLast(), "South");
    }

    @Test void aCursorServesOnlyTheListItCameFrom() {
        var cursor = READER.list(Garden.PLANTS, ListRequest.NEWEST.page(3, null), People.administrator()).next();

        for (var wrong : List.of("x", "AAAA", cursor + "A", cursor.substring(2), cursor.replace(cursor.charAt(9), cursor.charAt(9) == 'B' ? 'C' : 'B'), "ä", "A".repeat(5000))) assertBadCursor(ListRequest.NEWEST.page(3, wrong));
        assertBadCursor(ListRequest.NEWEST.sorted("createdAt").page(3, cursor));
        assertBadCursor(ListRequest.NEWEST.page(3, cursor).amongDeleted());
        assertThatThrownBy(() -> READER.list(Garden.BEDS, ListRequest.NEWEST.page(3, cursor), People.administrator())).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colours", "neighbours", "name,name,name,name,name,name"})
    void whatHasNoOrderIsRefused(String sort) {
        assertThatThrownBy(() -> READER.list(Garden.PLANTS, ListRequest.NEWEST.sorted(sort), People.administrator()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.INVALID));
    }

    private static void assertBadCursor(ListRequest request) {
        assertThatThrownBy(() -> READER.list(Garden.PLANTS, request, People.administrator()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.BAD_CURSOR));
    }

    private static List<UUID> ids(Page page) {
        return page.items().stream().map(Stored::id).toList();
    }

    private static <T> T maybe(T value) {
        return RANDOM.nextInt(4) == 0 ? null : value;
    }

    private static <T> T pick(List<T> list) {
        return list.get(RANDOM.nextInt(list.size()));
    }
}
