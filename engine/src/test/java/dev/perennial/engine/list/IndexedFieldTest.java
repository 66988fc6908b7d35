package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sees a part and asks for one value of a field with an index gets just his part of the list that the administrator gets, in any order, page by page. */
class IndexedFieldTest {

    private static final GardenRecords GARDEN = new GardenRecords();
    private static final RecordReader READER = new Reading(GARDEN.sql, Garden.blueprints()).reader;
    private static final Random RANDOM = new Random(5);
    private static final UUID ME = UUID.randomUUID();
    private static final UUID MATE = UUID.randomUUID();
    private static final UUID DEPARTMENT = UUID.randomUUID();
    private static final Membership MEMBERSHIP = new Membership(Set.of(UUID.randomUUID()), Set.of(ME, MATE), DEPARTMENT, Set.of(DEPARTMENT), Set.of());
    private static final String FILTER = "custom/grade eq 'gold' and height lt 3 and status ne 'GONE'";

    @BeforeAll static void plant() {
        var beds = List.of(GARDEN.bed("name", "South"), GARDEN.bed("name", "北"));
        for (var i = 0; i < 240; i++)
            GARDEN.store(Garden.PLANT, new GardenRecords.Holder(pick(ME, MATE, UUID.randomUUID()), pick(DEPARTMENT, UUID.randomUUID(), null)), GardenRecords.values("name", pick("Rose", "rose", "茶樹", "白雪", "Zinnia"),
                    "number", "P-" + i, "status", pick("SEED", "GONE", null), "height", pick(new BigDecimal(1), new BigDecimal(2), new BigDecimal(4)), "bed", pick(beds.get(0), beds.get(1), null), "care/water", pick("Daily", "never", null)));
        GARDEN.sql.execute("update garden.plants set custom = case when random() < 0.6 then '{\"grade\": \"Gold\", \"points\": 1}' else '{\"grade\": \"Silver\"}' end::jsonb");
        var index = CustomIndex.of(Garden.PLANT.field(Path.of("custom/grade")).orElseThrow(), Garden.PLANT);
        index.forEach(holding -> GARDEN.sql.execute("create index on garden.plants ({0}) where deleted_at is null", holding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-createdAt", "createdAt", "name", "-name", "height,-name", "-updatedAt", "number", "bed/name", "care/water,-height", "custom/points", "custom/grade,name", "score/growth"})
    void whoSeesAPartGetsItInTheSameOrder(String sort) {
        assertPartOf(sort, reader(Scope.OWN), plant -> ME.equals(plant.holder().owner()));
        assertPartOf(sort, reader(Scope.TEAM), plant -> ME.equals(plant.holder().owner()) || MATE.equals(plant.holder().owner()));
        assertPartOf(sort, reader(Scope.DEPARTMENT), plant -> ME.equals(plant.holder().owner()) || MATE.equals(plant.holder().owner()) || DEPARTMENT.equals(plant.holder().unit()));
    }

    @Test void aReaderOfOneDepartmentFetchesNoRecordOfAnother() {
        var plan = GARDEN.sql.transactionResult(running -> {
            running.dsl().execute("set local enable_seqscan = off");
            running.dsl().execute("set local enable_sort = off");
            return running.dsl().fetch("explain select name_sort, id from garden.plants where deleted_at is null and lower(normalize((custom ->> 'grade'), NFKC)) = 'gold' and unit = '" + DEPARTMENT + "' and height < 3 order by name_sort, id limit 51").format();
        });

        assertThat(plan).contains("Index Cond: ((lower(NORMALIZE((custom ->> 'grade'::text), NFKC)) = 'gold'::text) AND (unit =").doesNotContain("Sort");
    }

    /** Somebody who sees a part of the plants, and all beds. */
    private static Actor reader(Scope scope) {
        var plants = People.somebody(ME, MEMBERSHIP, scope, Set.of(Garden.PLANTS));
        var beds = People.somebody(ME, MEMBERSHIP, Scope.ALL, Set.of(Garden.BEDS));
        return new Actor(ME, "somebody", new Actor.Rights(false, Map.of(Garden.PLANTS, plants.on(Garden.PLANTS), Garden.BEDS, beds.on(Garden.BEDS))), MEMBERSHIP, People.SCREEN);
    }

    private static void assertPartOf(String sort, Actor reader, Predicate<Stored> visible) {
        var all = READER.list(Garden.PLANTS, ListRequest.NEWEST.filtered(FILTER).sorted(sort).page(500, null), People.administrator()).items();
        var part = all.stream().filter(visible).map(Stored::id).toList();

        assertThat(part).hasSizeBetween(5, all.size() - 1);
        assertThat(paged(sort, reader)).as("%s by %s", reader.on(Garden.PLANTS).scopes().get(Action.READ), sort).containsExactlyElementsOf(part);
    }

    private static List<UUID> paged(String sort, Actor reader) {
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = READER.list(Garden.PLANTS, ListRequest.NEWEST.filtered(FILTER).sorted(sort).page(4, cursor), reader);
            page.items().forEach(item -> seen.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    @SafeVarargs
    private static <T> T pick(T... list) {
        return list[RANDOM.nextInt(list.length)];
    }
}
