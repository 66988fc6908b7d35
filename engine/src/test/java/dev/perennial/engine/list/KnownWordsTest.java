package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownWordsTest {

    private final GardenRecords garden = new GardenRecords();
    private final KnownWords words = new Reading(garden.sql, Garden.blueprints()).words(garden.database.dataSource());

    @Test void ofManyWordsThoseAreKnownThatARecordBegins() {
        garden.plant("name", "Rosemary", "note", "by the 池塘");
        thousandsOfNewerPlants();

        assertThat(words.of(Garden.PLANTS, Map.of("rosemarys", List.of("rose", "rosemary", "nothing", "chitang", "fern")))).containsExactlyInAnyOrder("rose", "rosemary", "chitang", "fern");
    }

    @Test void aRareWordIsFoundAmongHundredsThatAreNoWords() {
        garden.plant("name", "Rosemary");
        thousandsOfNewerPlants();
        var many = IntStream.range(0, 600).mapToObj(n -> n == 417 ? "rosemary" : "none" + (char) ('a' + n % 26) + (char) ('a' + n / 26)).toList();

        assertThat(words.of(Garden.PLANTS, Map.of("rosmeary", many))).containsExactly("rosemary");
    }

    @Test void ofAShortWordThatMayMeanHundredsTheFirstTwentyThatAreKnownCount() {
        for (var n = 0; n < 60; n++) garden.plant("name", "Pond" + (char) ('a' + n % 26) + (char) ('a' + n / 26));
        thousandsOfNewerPlants();
        var many = IntStream.range(0, 60).mapToObj(n -> "pond" + (char) ('a' + n % 26) + (char) ('a' + n / 26)).toList();

        assertThat(words.of(Garden.PLANTS, Map.of("ponx", many))).containsExactlyInAnyOrderElementsOf(many.subList(0, 20));
    }

    @Test void aTypeOfFewRecordsIsLookedThroughWhole() {
        garden.plant("name", "Rosemary");
        garden.plant("name", "Fern and bracken");

        assertThat(words.of(Garden.PLANTS, Map.of("rosmary", List.of("rosemary", "rosmarin"), "fern", List.of("ferns")))).containsExactlyInAnyOrder("rosemary", "fern");
    }

    @Test void whatIsTakenAwayIsNotKnown() {
        garden.plant("name", "Rosemary");
        garden.sql.execute("update garden.plants set deleted_at = now()");
        thousandsOfNewerPlants();

        assertThat(words.of(Garden.PLANTS, Map.of("rosmary", List.of("rosemary")))).isEmpty();
    }

    @Test void besideAWordNobodyKnowsTheMeaningsOfAKnownOneDoNotCount() {
        garden.plant("name", "Rosemary", "note", "pond, ponds");
        garden.plant("name", "Ponda");
        thousandsOfNewerPlants();

        assertThat(words.of(Garden.PLANTS, Map.of("rosmary", List.of("rosemary"), "pond", List.of("ponda")))).containsExactlyInAnyOrder("rosemary", "pond");
        assertThat(words.of(Garden.PLANTS, Map.of("rosemary", List.of("rosem"), "pond", List.of("ponda")))).containsExactlyInAnyOrder("rosemary", "rosem", "pond", "ponda");
    }

    private void thousandsOfNewerPlants() {
        garden.sql.execute("""
                insert into garden.plants (created_at, search, name, name_folded) select timestamptz '2027-01-01' + make_interval(secs => n), array_to_tsvector(array['fern', 'and', 'bracken']), 'Fern and bracken', 'fern and bracken'
                from generate_series(1, 2100) as n""");
    }
}
