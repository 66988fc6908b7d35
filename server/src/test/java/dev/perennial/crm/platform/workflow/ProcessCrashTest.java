package dev.perennial.crm.platform.workflow;

import static dev.perennial.crm.platform.workflow.Drawing.call;
import static dev.perennial.crm.platform.workflow.Drawing.end;
import static dev.perennial.crm.platform.workflow.Drawing.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Processes;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.AfterVerb;
import dev.perennial.engine.verb.DescribedVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** Whoever falls between the effect of a step and its end leaves nothing behind, and the step is done once. */
@StoryTest
class ProcessCrashTest {

    @TestConfiguration
    static class Stumbling {

        @Bean
        Stumble stumble() {
            return new Stumble();
        }
    }

    /** Dies after the verb has written and before the step has ended, as often as it is told. */
    static class Stumble implements AfterVerb {

        private final AtomicInteger times = new AtomicInteger();

        @Override
        public void done(DescribedVerb verb, UUID record, Values parameters, Actor by) {
            if (by.manner().via() == Actor.Via.PROCESS && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) throw new IllegalStateException("the server dies here");
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Processes processes;

    @Autowired
    WorkBench bench;

    @Autowired
    Stumble stumble;

    @Autowired
    DSLContext database;

    private OrderDesk desk;

    @BeforeEach
    void signIn() {
        desk = new OrderDesk(port);
    }

    @Test
    void aStepThatDiedAfterItsEffectIsDoneOnce() {
        desk.deployed(Drawing.of("dies-once", start("confirm") + call("confirm", "orders/sales-orders.confirm", "deliver") + call("deliver", "orders/sales-orders.deliver", "done") + end("done")));
        var order = desk.order();
        stumble.times.set(2);
        processes.start("dies-once", RecordRef.of("orders/sales-orders", order), Map.of(), null);

        desk.advance("PT0S");

        assertThat(stumble.times).as("it did die").hasValue(0);
        assertThat(desk.status(order)).isEqualTo("DELIVERED");
        assertThat(stepsInJournal(order)).containsExactly("dies-once/confirm", "dies-once/deliver");
    }

    @Test
    void whatDiesAgainAndAgainBecomesAnIncidentWithNothingWritten() {
        desk.deployed(Drawing.of("dies-always", start("confirm") + call("confirm", "orders/sales-orders.confirm", "done") + end("done")));
        var order = desk.order();
        stumble.times.set(3);
        processes.start("dies-always", RecordRef.of("orders/sales-orders", order), Map.of(), null);

        desk.advance("PT0S");

        assertThat(desk.status(order)).isEqualTo("PLACED");
        assertThat(desk.incident(order).get("message").asString()).contains("the server dies here");
        assertThat(stepsInJournal(order)).isEmpty();
    }

    @Test
    void manyHandsAtOnceDoEachStepOnce() throws InterruptedException {
        desk.deployed(Drawing.of("crowded", start("confirm") + call("confirm", "orders/sales-orders.confirm", "deliver") + call("deliver", "orders/sales-orders.deliver", "done") + end("done")));
        var orders = new ArrayList<UUID>();
        for (var i = 0; i < 10; i++) orders.add(desk.order());
        orders.forEach(order -> processes.start("crowded", RecordRef.of("orders/sales-orders", order), Map.of(), null));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 6; i++) hands.submit(() -> {
                while (bench.doNext()) Thread.onSpinWait();
                return null;
            });
        }
        desk.advance("PT0S");

        assertThat(orders).allSatisfy(order -> assertThat(stepsInJournal(order)).containsExactly("crowded/confirm", "crowded/deliver"));
    }

    private List<String> stepsInJournal(UUID order) {
        return database.fetch("select cause from engine.journal where record = ? and cause_kind = 'PROCESS' order by seq", order).into(String.class);
    }
}
