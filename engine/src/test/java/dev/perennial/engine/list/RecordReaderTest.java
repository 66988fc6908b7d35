package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.list.SearchReader.Wish;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private final GardenRecords garden = new GardenRecords();
    private RecordReader reader;

    @BeforeEach void open() {
        reader = new Reading(garden.sql, Garden.blueprints()).reader;
    }

    @Test void aRecordComesBackAsItWasStored() {
        var bed = garden.bed("name", "South");
        var values = GardenRecords.values("name", "Rose", "colours", List.of("RED", "BLUE"), "words", List.of("thorn"), "height", new BigDecimal("1.50"), "petals", 32L,
                "edible", true, "sownAt", Instant.parse("2026-01-02T03:04:05Z"), "boughtOn", LocalDate.of(2026, 1, 2), "rest", Duration.ofHours(5), "price", Money.of("12.50", "CNY"),
                "bed", bed, "neighbours", List.of(bed), "about", RecordRef.of("garden/beds", bed), "care/light", "SUN", "score/growth", new BigDecimal("0.7"),
                "leaves", List.of(GardenRecords.values("length", new BigDecimal("3.20"), "cut", Money.of("0.10", "EUR")), GardenRecords.values("colour", "green")));
        var id = garden.store(Garden.PLANT, GardenRecords.Holder.NOBODY, values);

        var found = reader.find(Garden.PLANTS, id, People.administrator()).orElseThrow();

        values.without(Path.of("leaves")).forEach((path, value) -> assertThat(found.values().get(path)).as(path.text()).isEqualTo(value));
        assertThat(found.values().rows(Path.of("leaves"))).extracting(row -> row.get("length")).containsExactly(new BigDecimal("3.20"), null);
        assertThat(found.values().rows(Path.of("leaves"))).extracting(row -> row.get("cut")).containsExactly(Money.of("0.10", "EUR"), null);
    }

    @Test void pagesFollowEachOtherWithoutGapOrRepeat() {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 25; i++) ids.addFirst(garden.plant("name", "Plant " + i));

        var first = reader.list(Garden.PLANTS, ListRequest.NEWEST.page(10, null), People.administrator());
        garden.plant("name", "A newcomer");
        var second = reader.list(Garden.PLANTS, ListRequest.NEWEST.page(10, first.next()), People.administrator());
        var third = reader.list(Garden.PLANTS, ListRequest.NEWEST.page(10, second.next()), People.administrator());

        assertThat(Stream.of(first, second, third).flatMap(page -> page.items().stream()).map(Stored::id)).containsExactlyElementsOf(ids);
        assertThat(third.next()).isNull();
    }

    @Test void deletedRecordsShowOnlyToThoseWhoMayDelete() {
        var gone = garden.plant("name", "Gone");
        var here = garden.plant("name", "Here");
        garden.sql.execute("update garden.plants set deleted_at = now() where id = ?", gone);
        var visitor = People.scoped(UUID.randomUUID(), Membership.NOWHERE, Garden.PLANTS, action -> action == Action.DELETE ? Scope.NONE : Scope.ALL);

        assertThat(ids(reader.list(Garden.PLANTS, ListRequest.NEWEST, People.administrator()))).containsExactly(here);
        assertThat(ids(reader.list(Garden.PLANTS, ListRequest.NEWEST.amongDeleted(), People.administrator()))).containsExactly(gone);
        assertThat(reader.find(Garden.PLANTS, gone, People.administrator())).isEmpty();
        assertThat(reader.labels(Garden.PLANTS, List.of(gone, here), People.administrator())).containsOnlyKeys(here);
        assertThatThrownBy(() -> reader.list(Garden.PLANTS, ListRequest.NEWEST.amongDeleted(), visitor))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.NOT_PERMITTED));
    }

    @Test void aFewRecordsAreCountedEvenWhenAnEstimateWouldDo() {
        for (var i = 0; i < 12; i++) garden.plant("name", "Plant " + i, "petals", (long) i);
        var some = ListRequest.NEWEST.filtered("petals lt 5").page(2, null);

        assertThat(reader.list(Garden.PLANTS, some, People.administrator()).count()).isNull();
        assertThat(reader.list(Garden.PLANTS, some.counted(ListRequest.Count.EXACT), People.administrator()).count()).isEqualTo(5);
        assertThat(reader.list(Garden.PLANTS, some.counted(ListRequest.Count.ESTIMATE), People.administrator()).count()).isEqualTo(5);
    }

    @Test void aListOrSearchThatTakesTooLongIsCancelledAndCalledTooBroad() {
        var reading = new Reading(garden.sql, Garden.blueprints());
        var impatient = new RecordReader(garden.sql, reading.filters, reading.reaches, reading.policy, null, 1);
        var search = reading.search(1);
        garden.plant("name", "Rose");

        garden.sql.transaction(blocking -> {
            blocking.dsl().execute("lock table garden.plants in access exclusive mode");

            for (var tooLong : List.<ThrowingCallable>of(() -> impatient.list(Garden.PLANTS, ListRequest.NEWEST, People.administrator()),
                    () -> impatient.count(Garden.PLANTS, ListRequest.NEWEST, People.administrator()),
                    () -> search.find(Garden.PLANTS, Wish.typed("rose", null, List.of("name"), 5), People.administrator())))
                assertThatThrownBy(tooLong).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.TOO_BROAD));
        });
        assertThat(impatient.list(Garden.PLANTS, ListRequest.NEWEST, People.administrator()).items()).hasSize(1);
    }

    @Test void aListHoldsOnlyTheFieldsAskedFor() {
        garden.plant("name", "Rose", "height", BigDecimal.ONE, "care/water", "daily", "leaves", List.of(GardenRecords.values("length", BigDecimal.ONE)));
        var all = reader.list(Garden.PLANTS, ListRequest.NEWEST, People.administrator()).items().getFirst().values();
        var some = reader.list(Garden.PLANTS, ListRequest.NEWEST.showing(List.of("id", "name", "care", "leaves")), People.administrator()).items().getFirst().values();

        assertThat(all.has(Path.of("height"))).isTrue();
        assertThat(all.has(Path.of("leaves"))).isFalse();
        assertThat(some.asMap()).containsOnlyKeys(Path.of("name"), Path.of("care/water"), Path.of("care/light"), Path.of("leaves"));
        assertThat(some.rows(Path.of("leaves"))).hasSize(1);
    }

    @Test void searchFindsNamesByPartPinyinAndWidth() {
        var tea = garden.plant("name", "龍井茶樹", "note", "from Hangzhou");
        garden.plant("name", "Rose");

        for (var words : List.of("龙井", "龙井茶", "longjing", "ljcs", "hangz", "ＨＡＮＧ", "龙井 hang")) assertThat(ids(searched(words))).as(words).containsExactly(tea);
        for (var words : List.of("井龙", "rose hang", "--", "''", "\\", ":*", "\u0000", "zz")) assertThat(ids(searched(words))).as(words).isEmpty();
    }

    private Page searched(String words) {
        return reader.list(Garden.PLANTS, ListRequest.NEWEST.searching(words), People.administrator());
    }

    private static List<UUID> ids(Page page) {
        return page.items().stream().map(Stored::id).toList();
    }
}
