package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each part of the filter grammar finds among five plants in three beds; the cactus has no values at all. */
class FilterTest {

    private static final GardenRecords GARDEN = new GardenRecords();
    private static final Reading READING = new Reading(GARDEN.sql, Garden.blueprints());
    private static final Actor ADMIN = People.administrator();
    private static final UUID PARK = GARDEN.bed("name", "Park", "soil", "clay");
    private static final UUID SOUTH = GARDEN.bed("name", "South", "soil", "Sand", "parent", PARK);
    private static final UUID PATCH = GARDEN.bed("name", "Patch", "parent", SOUTH);

    @BeforeAll static void plant() {
        var rose = GARDEN.plant("name", "Rose", "number", "P-1", "status", "GROWING", "colours", List.of("RED", "BLUE"), "words", List.of("Thorn", "50%"), "height", new BigDecimal("1.50"),
                "petals", 32L, "edible", true, "sownAt", Reading.NOW.minus(Duration.ofDays(2)), "boughtOn", LocalDate.of(2026, 5, 19), "rest", Duration.ofHours(5),
                "price", Money.of("12.50", "CNY"), "bed", SOUTH, "care/water", "Ｄａｉｌｙ", "care/light", "SUN", "score/growth", new BigDecimal("0.7"), "score/rank", 1L,
                "leaves", List.of(GardenRecords.values("length", new BigDecimal("3"), "colour", "green", "fellInto", PATCH), GardenRecords.values("length", new BigDecimal("12"))));
        GARDEN.plant("name", "茶樹", "number", "P-2", "status", "SEED", "colours", List.of("GREEN"), "height", new BigDecimal("2"), "petals", 5L, "edible", true, "sownAt",
                Reading.NOW.minus(Duration.ofDays(40)), "boughtOn", LocalDate.of(2026, 5, 20), "price", Money.of("20", "EUR"), "bed", PATCH, "about", RecordRef.of("garden/plants", rose),
                "neighbours", List.of(rose), "leaves", List.of(GardenRecords.values("length", new BigDecimal("4"), "colour", "green")));
        GARDEN.plant("name", "50%_Lime\\", "number", "P-3", "status", "GONE", "petals", 5L, "edible", false, "bed", PARK, "care/water", "daily");
        GARDEN.plant("name", "roseate Ｌily", "height", new BigDecimal("0.3"), "petals", 6L, "sownAt", Instant.parse("2026-05-19T17:00:00Z"));
        GARDEN.plant("name", "Cactus");
        GARDEN.sql.execute("update garden.plants set custom = '{\"vip\": true, \"grade\": \"Gold\", \"points\": 12, \"until\": \"2026-05-21\","
                + "\"seenAt\": \"2026-05-18T10:00:00.000000Z\", \"paid\": {\"amount\": 12.50, \"currency\": \"CNY\"}, \"marks\": [\"A\", \"B\"], \"site\": {\"city\": \"Ｈangzhou\"}, \"spot\": {\"lat\": 30.2, \"lon\": 120.1},"
                + "\"opens\": \"09:30\", \"lag\": 3600, \"bed\": \"" + SOUTH + "\", \"beds\": [\"" + SOUTH + "\", \"" + PARK + "\"], \"about\": {\"type\": \"garden/beds\", \"id\": \"" + PARK + "\"}, \"size\": \"BIG\", \"stars\": 4}' where name = 'Rose'");
        GARDEN.sql.execute("update garden.plants set custom = '{\"grade\": 7, \"points\": \"many\"}' where name = '茶樹'");
        GARDEN.sql.execute("update garden.plants set owner = '00000000-0000-0000-0000-000000000001' where name in ('Rose', 'Cactus')");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "filters.csv", delimiter = '|', quoteCharacter = '`')
    void aFilterFinds(String filter, String expected) {
        assertThat(found(filter, ADMIN)).as(filter).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(", "));
    }

    @Test void belowABedMeansTheWholeTree() {
        assertThat(found("crm.isOrBelow(bed,'" + SOUTH + "')", ADMIN)).containsExactlyInAnyOrder("Rose", "茶樹");
        assertThat(found("not crm.isOrBelow(bed,'" + SOUTH + "')", ADMIN)).containsExactlyInAnyOrder("Lime", "Lily", "Cactus");
    }

    @Test void myTeamAreItsMembersAndI() {
        var mate = UUID.fromString("00000000-0000-0000-0000-000000000001");
        var me = People.somebody(new Membership(Set.of(), Set.of(mate), null, Set.of(), Set.of()), Scope.ALL, Set.of(Garden.PLANTS));

        assertThat(found("owner eq crm.myTeam()", me)).containsExactlyInAnyOrder("Rose", "Cactus");
        assertThat(found("owner in crm.myTeam() and edible", me)).containsExactly("Rose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour eq 'x'", "bed/owner2 eq 1", "leaves/length eq 1", "leaves/any(l: l/width eq 1)", "name/first eq 'x'", "care eq 'x'", "custom/Bad eq 1", "custom/unheard eq 1", "bed/custom/grade eq 'x'", "custom eq 'x'",
        "height/any(h: h eq 1)", "bed/parent/parent/parent/parent/parent/name eq 'x'", "l/length eq 1"})
    void aPathThatDoesNotExistIsNamed(String filter) {
        assertThatThrownBy(() -> found(filter, ADMIN)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(EngineRefusal.UNKNOWN_FIELD);
            assertThat(refused.findings()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"height eq 'tall'", "name eq 1", "edible eq 'yes'", "status eq 'DEAD'", "status gt 'SEED'", "sownAt gt 'now'", "sownAt gt 5", "boughtOn gt 2026-01-01T00:00:00Z",
        "bed eq 'no-id'", "bed gt crm.me()", "rest eq 5", "name", "height", "1 eq 1", "contains(height,'1')", "contains(name,1)", "height gt null", "colours eq 'RED'", "name eq height",
        "crm.isOrBelow(name,'00000000-0000-0000-0000-000000000001')", "crm.isOrBelow(bed,'x')", "boughtOn gt crm.today() sub duration'PT1H'", "height in ('a')", "custom/points eq '12'", "custom/size eq 'HUGE'", "custom/vip eq 1", "custom/bed eq 'x'", "custom/marks eq 'A'", "name add duration'P1D' eq 'x'"})
    void aValueOfTheWrongKindIsABadFilter(String filter) {
        assertThatThrownBy(() -> found(filter, ADMIN)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.BAD_FILTER));
    }

    private static List<String> found(String filter, Actor actor) {
        var page = READING.reader.list(Garden.PLANTS, ListRequest.NEWEST.filtered(filter).counted(ListRequest.Count.EXACT), actor);
        assertThat(page.count()).isEqualTo(page.items().size());
        return page.items().stream().map(item -> item.values().text("name").replaceAll("50%_Lime\\\\", "Lime").replace("roseate Ｌily", "Lily")).toList();
    }
}
