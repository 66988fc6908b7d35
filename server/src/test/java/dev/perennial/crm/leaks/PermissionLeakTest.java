package dev.perennial.crm.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import dev.perennial.crm.support.Visitor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/**
 * Nobody meets what he may not see, by any door: people with random rights ask for random types, and what they get is compared
 * with what the plain words of their scopes say. {@code -Dleaks.people} and {@code -Dleaks.seed} widen and repeat a run.
 */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=leaks")
class PermissionLeakTest {

    private static final int RECORDS = 30;
    private static final TreeMap<String, Integer> COVERED = new TreeMap<>();

    private final long seed = Long.getLong("leaks.seed", 20_261_121L);
    private final Random random = new Random(seed);

    @Autowired
    Blueprints blueprints;
    @Autowired
    DSLContext sql;
    @Autowired
    RecordReader reader;
    @Autowired
    WebApplicationContext context;

    private Firm firm;
    private Planted planted;

    @BeforeEach
    void aFirmWithRecordsOfEveryType() {
        firm = new Firm(random);
        planted = new Planted(sql, random, firm);
        sql.transaction(_ -> blueprints.all().forEach(type -> sql.deleteFrom(Columns.main(type)).execute()));
        blueprints.all().forEach(type -> planted.plant(type, RECORDS));
    }

    @AfterAll
    static void sayWhatWasCovered() {
        System.out.println("Permission combinations tried, by surface: " + COVERED + ", in all " + COVERED.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void nobodyMeetsWhatHeMayNotSeeByAnyDoor() {
        for (var person = 0; person < Integer.getInteger("leaks.people", 12); person++) {
            var visitor = new Visitor(context, firm.somebody(random, blueprints.all()));
            for (var type : blueprints.all()) {
                var walk = new Surfaces(visitor, reader, planted, type, random);
                for (var surface : Surface.values()) {
                    COVERED.merge(surface.name(), 1, Integer::sum);
                    assertThat(walk.leaksAt(surface)).as("seed %d, %s at %s, %s", seed, visitor.rightsOn(type.name()), type.name(), surface).isEmpty();
                }
            }
        }
    }

    @Test
    void everyTypeIsPlantedSoThatNoneIsLeftUntried() {
        assertThat(blueprints.all()).extracting(type -> planted.of(type.name()).size()).containsOnly(RECORDS);
        assertThat(blueprints.all()).isNotEmpty();
    }
}
