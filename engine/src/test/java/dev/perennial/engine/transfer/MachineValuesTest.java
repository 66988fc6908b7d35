package dev.perennial.engine.transfer;

import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.People;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import dev.perennial.engine.write.RecordWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MachineValuesTest {

    private static final Actor ADMIN = People.administrator();

    private static TestHouse house;
    private static MachineValues machine;
    private static RecordWriter writer;

    @BeforeAll static void open() {
        house = Workshop.open();
        machine = house.the(MachineValues.class);
        writer = house.the(RecordWriter.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void aScoreIsStoredWithoutANewVersionSoThatNoEditMeetsAConflict() {
        var tool = tool("Saw");

        assertThat(machine.write(TOOLS, "score", Map.of(tool.id(), values("score/wear", new BigDecimal("0.7"), "score/rank", 3L)))).isEqualTo(1);

        var scored = house.the(RecordReader.class).find(TOOLS, tool.id(), ADMIN).orElseThrow();
        assertThat(scored.version()).isEqualTo(1);
        assertThat(scored.values().get("score/rank")).isEqualTo(3L);
        assertThat(writer.change(TOOLS, tool.id(), values("name", "Big saw"), 1L, ADMIN).values().get("score/wear")).isEqualTo(new BigDecimal("0.7"));
    }

    @Test void onlyRecordsThatChangedCount() {
        var tool = tool("Plane");
        machine.write(TOOLS, "score", Map.of(tool.id(), values("score/rank", 1L)));
        var journal = journalSize();

        assertThat(machine.write(TOOLS, "score", Map.of(tool.id(), values("score/rank", 1L), UUID.randomUUID(), values("score/rank", 9L)))).isZero();
        assertThat(journalSize()).isEqualTo(journal);
    }

    @Test void whatIsNotGivenStays() {
        var tool = tool("Rasp");
        machine.write(TOOLS, "score", Map.of(tool.id(), values("score/rank", 1L, "score/wear", BigDecimal.ONE)));
        machine.write(TOOLS, "score", Map.of(tool.id(), values("score/rank", null)));

        var scored = house.the(RecordReader.class).find(TOOLS, tool.id(), ADMIN).orElseThrow();
        assertThat(scored.values().get("score/rank")).isNull();
        assertThat(scored.values().get("score/wear")).isEqualTo(BigDecimal.ONE);
    }

    private static Stored tool(String name) {
        return writer.create(TOOLS, values("name", name), ADMIN);
    }

    private static long journalSize() {
        return house.the(DSLContext.class).fetchSingle("select count(*) from engine.journal").get(0, Long.class);
    }
}
