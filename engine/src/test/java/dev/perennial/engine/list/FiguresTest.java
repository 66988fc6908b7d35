package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final GardenRecords GARDEN = new GardenRecords();
    private static final RecordReader READER = new Reading(GARDEN.sql, Garden.blueprints()).reader;
    private static final UUID OWNER = UUID.randomUUID();

    @BeforeAll static void plant() {
        var bed = GARDEN.bed("name", "South");
        plant("Rose", "status", "SEED", "price", Money.of("1.50", "CNY"), "petals", 3L, "sownAt", Instant.parse("2026-01-31T20:00:00Z"), "bed", bed, "rest", Duration.ofHours(1));
        plant("Lily", "status", "SEED", "price", Money.of("2.50", "CNY"), "petals", 5L, "sownAt", Instant.parse("2026-02-10T00:00:00Z"), "score/growth", new BigDecimal("4"));
        plant("Tea", "status", "SEED", "price", Money.of("9", "EUR"), "sownAt", Instant.parse("2026-03-10T00:00:00Z"));
        plant("Moss");
    }

    private static void plant(String name, Object... more) {
        var values = GardenRecords.values(more).with("name", name);
        GARDEN.store(Garden.PLANT, name.equals("Rose") ? new GardenRecords.Holder(OWNER, null) : GardenRecords.Holder.NOBODY, values);
    }

    @Test void moneyIsSummedByCurrency() {
        assertThat(figures(List.of("status"), "count", "sum(price)")).containsExactly(
                row("status", "SEED", "count", 2, "sum(price)", Money.of("4.00", "CNY")), row("status", "SEED", "count", 1, "sum(price)", Money.of("9", "EUR")),
                row("status", null, "count", 1, "sum(price)", null));
    }

    @Test void monthsAreThoseOfTheCaller() {
        assertThat(figures(List.of("month(sownAt)"), "count")).containsExactly(
                row("month(sownAt)", LocalDate.of(2026, 2, 1), "count", 2), row("month(sownAt)", LocalDate.of(2026, 3, 1), "count", 1), row("month(sownAt)", null, "count", 1));
    }

    @Test void withoutGroupsThereIsOneRow() {
        assertThat(figures(List.of(), "count", "min(petals)", "max(petals)", "avg(petals)", "sum(petals)", "sum(rest)", "max(score/growth)").getFirst())
                .containsEntry("count", 4).containsEntry("min(petals)", 3L).containsEntry("max(petals)", 5L).containsEntry("sum(petals)", new BigDecimal("8"))
                .containsEntry("sum(rest)", Duration.ofHours(1)).containsEntry("max(score/growth)", new BigDecimal("4"));
    }

    @Test void groupsMayLieBehindALink() {
        assertThat(figures(List.of("bed/name"), "count")).containsExactly(row("bed/name", "South", "count", 1), row("bed/name", null, "count", 3));
    }

    @Test void onlyWhatTheCallerMaySeeIsCounted() {
        var owner = People.somebody(OWNER, Membership.NOWHERE, Scope.OWN, Set.of(Garden.PLANTS));

        assertThat(READER.aggregate(Garden.PLANTS, new AggregateRequest(List.of(), List.of("count"), null, null), owner)).containsExactly(Map.of("count", 1));
    }

    @Test void aHiddenFieldIsUnknown() {
        var reader = People.somebody(Membership.NOWHERE, Scope.ALL, Set.of(Garden.PLANTS), "price", "status");

        for (var request : List.of(new AggregateRequest(List.of("status"), List.of("count"), null, null), new AggregateRequest(List.of(), List.of("sum(price)"), null, null)))
            assertThatThrownBy(() -> READER.aggregate(Garden.PLANTS, request, reader))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.UNKNOWN_FIELD));
    }

    @Test void whatCannotBeMeasuredIsRefused() {
        for (var measure : List.of("sum(name)", "median(petals)", "sum(sownAt)", "count(name)", "sum(petals", ""))
            assertThatThrownBy(() -> figures(List.of(), measure)).as(measure).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.INVALID));
        for (var group : List.of("colours", "month(name)"))
            assertThatThrownBy(() -> figures(List.of(group), "count")).as(group).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.INVALID));
    }

    private static List<Map<String, Object>> figures(List<String> groups, String... measures) {
        return READER.aggregate(Garden.PLANTS, new AggregateRequest(groups, List.of(measures), null, null), People.administrator());
    }

    private static Map<String, Object> row(Object... entries) {
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < entries.length; i += 2) row.put((String) entries[i], entries[i + 1]);
        return row;
    }
}
