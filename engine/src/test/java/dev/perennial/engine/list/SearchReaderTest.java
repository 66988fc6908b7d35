package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.list.SearchReader.Wish;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.SearchTokens.Wanted;
import dev.perennial.engine.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchReaderTest {

    private static final UUID ME = UUID.randomUUID();

    private final GardenRecords garden = new GardenRecords();
    private final SearchReader reader = new Reading(garden.sql, Garden.blueprints()).search();

    @Test void whatIsCalledExactlySoComesFirstThenTheNewest() {
        var exact = garden.plant("name", "Rose");
        var older = garden.plant("name", "Rose of Sharon");
        var newer = garden.plant("name", "Rosemary");

        assertThat(found("rose", People.administrator())).containsExactly(exact, newer, older);
    }

    @Test void whatIsRareAndOldIsFoundBehindThousandsOfNewerRecords() {
        var old = garden.plant("name", "龍井茶樹", "note", "ab");
        thousandsOfNewerPlants();

        for (var words : List.of("龙井", "longjing", "ljcs", "ab", "龙井 a")) assertThat(found(words, People.administrator())).as(words).containsExactly(old);
        assertThat(found("fern", People.administrator())).hasSize(5).doesNotContain(old);
        assertThat(found("zz", People.administrator())).isEmpty();
    }

    @Test void whoSawAllInOneLookIsAnsweredInFullWhenThereIsMoreThanThat() {
        var reader = People.administrator();
        var old = garden.plant("name", "Rose");
        for (var look = 0; look < 2; look++) assertThat(found("rose", reader)).containsExactly(old);
        var newer = garden.plant("name", "Rosemary");
        assertThat(found("rose", reader)).containsExactly(old, newer);

        thousandsOfNewerPlants();
        for (var look = 0; look < 2; look++) assertThat(found("rose", reader)).containsExactly(old, newer);
    }

    @Test void besideARareWordThousandsOfRecordsOfACommonOneAreNotListed() {
        var old = garden.plant("name", "Rosemary, not a fern");
        garden.plant("name", "Rosemary alone");
        thousandsOfNewerPlants();
        var words = SearchWords.wanted("rosem fern bracken");

        assertThat(new RareWords(words, Columns.main(Garden.PLANT)).rarest(garden.sql)).containsExactly(words.getFirst());
        assertThat(new RareWords(SearchWords.wanted("fern bracken"), Columns.main(Garden.PLANT)).rarest(garden.sql)).hasSize(1);
        for (var typed : List.of("fern rosemary", "rosem fern", "ro fern")) assertThat(found(typed, People.administrator())).as(typed).containsExactly(old);
        assertThat(found("rosemary bracken", People.administrator())).isEmpty();
        assertThat(found("bracken fern", owner())).isEmpty();
    }

    @Test void whatIsTooCommonToBeListedAndTooOldToBeNearIsFoundThoughNarrowedByAValueKeptBesideTheRecord() {
        garden.sql.execute("""
                insert into garden.plants (created_at, search, name, name_folded) select timestamptz '2025-01-01' + make_interval(secs => n), array_to_tsvector(array['rose']), 'Rose ' || n, 'rose ' || n
                from generate_series(1, ?) as n""", SearchStatement.FEW + 100);
        thousandsOfNewerPlants();
        garden.sql.execute("insert into garden.plants_score (id, score_rank) select id, 7 from garden.plants on conflict (id) do update set score_rank = 7");

        assertThat(reader.find(Garden.PLANTS, Wish.typed("rose", "score/rank eq 7", List.of("name"), 5), People.administrator()))
                .extracting(rose -> rose.values().text("name")).first().isEqualTo("Rose " + (SearchStatement.FEW + 100));
        assertThat(reader.find(Garden.PLANTS, Wish.typed("rose", "score/rank eq 8", List.of("name"), 5), People.administrator())).isEmpty();
    }

    @Test void oneLetterIsLookedForAmongTheNewestAndAsAWordAmongAll() {
        var old = garden.plant("name", "X marks the spot");
        var hidden = garden.plant("name", "Xerophyte");
        thousandsOfNewerPlants();

        assertThat(found("x", People.administrator())).containsExactly(old).doesNotContain(hidden);
        assertThat(found("xe", owner())).isEmpty();
        assertThat(found("f", People.administrator())).hasSize(5);
    }

    @Test void whoHoldsMoreThanCanBeNamedFindsWhatHangsOnItOldAndNew() {
        var beds = new ArrayList<UUID>();
        for (var i = 0; i <= Holdings.MOST; i++) beds.add(garden.store(Garden.BED, new GardenRecords.Holder(ME, null), GardenRecords.values("name", "Plot " + i)));
        var actor = People.openingBeds(owner(), false);
        var old = plantedIn(beds.getFirst(), "Rose of long ago");
        garden.plant("name", "Rose of somebody else");
        thousandsOfNewerPlants();
        var fresh = plantedIn(beds.getLast(), "Rose of today");

        assertThat(found("rose", actor)).containsExactly(fresh, old);
        assertThat(found("somebody", actor)).isEmpty();
        assertThat(found("fern", actor)).isEmpty();
    }

    private UUID plantedIn(UUID bed, String name) {
        return garden.store(Garden.PLANT, new GardenRecords.Holder(null, null), GardenRecords.values("name", name, "bed", bed));
    }

    @Test void nobodyFindsWhatHeMayNotSee() {
        garden.plant("name", "Rose of somebody else");
        var mine = garden.store(Garden.PLANT, new GardenRecords.Holder(ME, null), GardenRecords.values("name", "Rose of mine"));
        var gone = garden.store(Garden.PLANT, new GardenRecords.Holder(ME, null), GardenRecords.values("name", "Rose gone"));
        garden.sql.execute("update garden.plants set deleted_at = now() where id = ?", gone);
        thousandsOfNewerPlants();

        assertThat(found("rose", owner())).containsExactly(mine);
        assertThat(found("rose of somebody else", owner())).isEmpty();
        assertThat(found("fern", owner())).isEmpty();
    }

    @Test void aHiddenFieldNeitherMatchesNorShowsAndChineseNamesStayFoundByPinyin() {
        var lover = garden.plant("name", "龙井", "note", "secret lover 139 0000 4711");
        var open = garden.plant("name", "Lover's rose");
        var reader = People.somebody(Membership.NOWHERE, Scope.ALL, Set.of(Garden.PLANTS), "note");

        assertThat(found("lover", People.administrator())).containsExactly(open, lover);
        assertThat(found("lover", reader)).containsExactly(open);
        for (var words : List.of("龙井", "longj", "lj", "龙")) assertThat(found(words, reader)).as(words).containsExactly(lover);
        for (var words : List.of("longjing secret", "lj lover", "4711", "secret")) assertThat(found(words, reader)).as(words).isEmpty();
    }

    @Test void whoMayNotSeeNamesFindsNothingByThem() {
        garden.plant("name", "龙井", "note", "by the pond");
        var reader = People.somebody(Membership.NOWHERE, Scope.ALL, Set.of(Garden.PLANTS), "name");

        for (var words : List.of("龙井", "longjing", "lj")) assertThat(found(words, reader)).as(words).isEmpty();
        assertThat(found("pond", reader)).hasSize(1);
    }

    @Test void aCorrectedWordFindsWhatBeginsLikeAnyOfItsCorrections() {
        var rose = garden.plant("name", "Rosemary by the pond");
        garden.plant("name", "Rosemary");
        var wanted = List.of(Wanted.corrected(List.of("tosemary", "rosem")), Wanted.corrected(List.of("pond")));

        assertThat(reader.find(Garden.PLANTS, Wish.typed("rosmary pnod", null, List.of("name"), 5).corrected(wanted), People.administrator())).extracting(Stored::id).containsExactly(rose);
    }

    @Test void onlyTypesThatHaveRecordsAreWorthASearch() {
        assertThat(reader.inhabited(List.of(Garden.BED, Garden.PLANT))).isEmpty();
        garden.plant("name", "Rose");

        assertThat(reader.inhabited(List.of(Garden.BED, Garden.PLANT))).containsExactly(Garden.PLANT);
    }

    private void thousandsOfNewerPlants() {
        garden.sql.execute("""
                insert into garden.plants (created_at, search, name, name_folded) select timestamptz '2027-01-01' + make_interval(secs => n), array_to_tsvector(array['fern', 'and', 'bracken']), 'Fern and bracken', 'fern and bracken'
                from generate_series(1, 2100) as n""");
    }

    private static Actor owner() {
        return People.somebody(ME, Membership.NOWHERE, Scope.OWN, Set.of(Garden.PLANTS));
    }

    private List<UUID> found(String words, Actor actor) {
        var fields = List.of("name", "note").stream().filter(field -> !actor.on(Garden.PLANTS).hides(Path.of(field))).toList();
        return reader.find(Garden.PLANTS, Wish.typed(words, null, fields, 5), actor).stream().map(Stored::id).toList();
    }
}
