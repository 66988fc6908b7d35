package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
}
