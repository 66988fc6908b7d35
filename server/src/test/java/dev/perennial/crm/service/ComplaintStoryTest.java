package dev.perennial.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The whole story, from the ring to the satisfied answer, with everybody at his own desk. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=complaints")
class ComplaintStoryTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(value = DayOfWeek.class, names = {"MONDAY", "THURSDAY"})
    void aComplaintGoesThroughAllDepartmentsUntilTheCustomerIsContent(DayOfWeek begins) {
        var stage = new ComplaintStage(port, 40);
        goTo(stage, next(stage, begins));
        var id = replacementShipped(stage);

        assertThat(stage.tasks("desk", id)).as("the desk calls the number of the order because the goods have left").singleElement().asString().contains("Aunt Zhang", "+8613900004712");
        stage.must("agent", id, "inform", "{\"apologySaid\":true,\"resultTold\":true,\"outcome\":\"REACHED\"}");
        var reminded = stage.must("agent", id, "remind", "{\"in\":\"P3D\",\"unit\":\"CALENDAR\"}");
        var due = LocalDate.ofInstant(Instant.parse(reminded.text("/reminder/at")), CHINA).getDayOfWeek();
        assertThat(due).as("three days on, at an open hour").isEqualTo(begins == DayOfWeek.MONDAY ? DayOfWeek.THURSDAY : DayOfWeek.MONDAY);
        stage.wait(begins == DayOfWeek.MONDAY ? "P3DT1H" : "P4DT1H");

        assertThat(stage.tasks("agent", id)).as("reminded at the moment").anyMatch(title -> title.contains(reminded.text("/number")));
        assertThat(stage.must("agent", id, "confirm", "{\"outcome\":\"RECEIVED\"}").text("/closing/confirmedAt")).isNotBlank();
        stage.settle();
        assertThat(stage.act("agent", id, "close", "{\"result\":\"Replaced\"}").text("/fields/0/path")).isEqualTo("rootCause");
        var closed = stage.must("agent", id, "close", "{\"result\":\"Replaced\",\"rootCause\":\"CAP_LOOSE\"}");
        stage.settle();

        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(closed.text("/closing/cause")).isNotBlank();
        assertThat(stage.tasks("admin", id)).isEmpty();
        assertThat(stage.as("finance").get("/api/finance/costs?filter=record%20eq%20'" + id + "'").text("/items/0/amount/amount")).isEqualTo("79.00");
        assertThat(stage.as("lead").get("/api/platform/processes/of?record=service/cases/" + id).body()).contains("ENDED");
    }

    @Test
    void aReminderBeforeAMakeUpWeekendFallsOnTheMakeUpWorkday() {
        var stage = new ComplaintStage(port, 40);
        var wednesday = next(stage, DayOfWeek.WEDNESDAY);
        var saturday = LocalDate.ofInstant(wednesday, CHINA).plusDays(3);
        stage.create("admin", "platform/calendar-days", "{\"name\":\"调休 Make-up\",\"date\":\"%s\",\"kind\":\"WORKDAY\",\"calendar\":\"%s\"}".formatted(saturday,
                stage.as("admin").get("/api/platform/calendars").text("/items/0/id")));
        goTo(stage, wednesday);
        var id = replacementShipped(stage);

        var reminded = stage.must("agent", id, "remind", "{\"in\":\"P3D\",\"unit\":\"CALENDAR\"}");

        assertThat(LocalDate.ofInstant(Instant.parse(reminded.text("/reminder/at")), CHINA)).isEqualTo(saturday);
        assertThat(LocalDate.ofInstant(Instant.parse(stage.must("agent", id, "remind", "{\"in\":\"P3D\",\"unit\":\"BUSINESS\"}").text("/reminder/at")), CHINA)).isEqualTo(saturday);
    }

    /** Everything up to the parcel's leaving, with all that must and must not be possible on the way. */
    private static String replacementShipped(ComplaintStage stage) {
        var id = stage.assessed();
        assertThat(stage.tasks("lead", id)).hasSize(1);
        var decided = stage.must("lead", id, "decide", "{\"remedy\":\"REPLACE\",\"returnNeeded\":false}");
        assertThat(stage.available()).as("set aside at the decision").isEqualTo("38");
        stage.settle();
        for (var department : List.of("finance", "warehouse", "shipping", "desk", "manager")) assertThat(stage.notices(department, id)).as(department).hasSize(1);
        var order = stage.seen("lead", id).text("/fulfilment/outboundOrder");
        assertThat(decided.text("/proposal/rule")).isNotBlank();
        assertThat(stage.as("warehouse").get("/api/fulfilment/outbound-orders/" + order).status()).as("nothing to do before finance agreed").isEqualTo(404);
        assertThat(stage.tasks("warehouse", order)).isEmpty();
        assertThat(stage.tasks("finance", stage.seen("lead", id).text("/fulfilment/approval"))).hasSize(1);

        stage.finance(id, "approve", "{}");
        assertThat(stage.tasks("warehouse", order)).hasSize(1);
        assertThat(stage.tasks("shipping", order)).isEmpty();
        stage.pick(id);
        assertThat(stage.tasks("shipping", order)).hasSize(1);
        stage.ship(id);

        var shipped = stage.seen("agent", id);
        assertThat(shipped.text("/status")).as(shipped.body()).isEqualTo("VERIFYING");
        assertThat(shipped.text("/fulfilment/parcel/trackingNumber")).isEqualTo("SF1234567890123");
        return id;
    }

    private static Instant next(ComplaintStage stage, DayOfWeek day) {
        var today = LocalDate.ofInstant(Instant.parse(stage.now()), CHINA);
        return today.with(TemporalAdjusters.next(day)).atTime(LocalTime.of(10, 0)).atZone(CHINA).toInstant();
    }

    private static void goTo(ComplaintStage stage, Instant moment) {
        stage.wait(Duration.between(Instant.parse(stage.now()), moment).toString());
    }
}
