package dev.perennial.crm.fulfilment;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.OUT_OF_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.OneTransaction;
import java.math.BigDecimal;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many want the last goods at once, nobody is promised what is not there, and no promise is lost or doubled. */
@StoryTest
class NeverOversoldTest {

    private static final int DECIDERS = 64;
    private static final int ROUNDS = 250;

    @LocalServerPort int port;
    @Autowired DSLContext sql;
    @Autowired FulfilmentDesk desk;
    @Autowired OneTransaction transaction;
    @Autowired List<DueMoments> dues;
    @Autowired @Qualifier("businessClock") InstantSource clock;

    private Shelves shelves;
    private ProductId product;
    private RecordRef record;

    @BeforeEach
    void fillShelves() {
        shelves = new Shelves(port, sql);
        product = shelves.product("S" + UUID.randomUUID().toString().substring(0, 12));
        record = shelves.somebody();
        shelves.receive(product, shelves.warehouse(), 25, "A");
        shelves.receive(product, shelves.warehouse(), 15, "B");
    }

    @Test
    void sixtyFourDecidersGetExactlyWhatIsThere() throws Exception {
        var outcomes = atOnce(i -> desk.reserve(product, BigDecimal.ONE, record, null, key(i)));

        assertThat(outcomes).filteredOn(ReservationId.class::isInstance).hasSize(40);
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Refused refused && refused.refusal() == OUT_OF_STOCK).hasSize(DECIDERS - 40);
        assertThat(desk.available(product).total().available()).isEqualByComparingTo("0");
        assertThat(desk.available(product).total().reserved()).isEqualByComparingTo("40");
        shelves.assertBooksAgree();
    }

    @Test
    void decidersOfDifferentAppetiteLeaveNothingPromisedTwice() throws Exception {
        atOnce(i -> desk.issue(Shelves.order(record, product, 1 + i % 5), key(i)));

        var total = desk.available(product).total();
        assertThat(total.onHand()).isEqualByComparingTo("40");
        assertThat(total.reserved().add(total.available())).isEqualByComparingTo("40");
        assertThat(total.available()).isGreaterThanOrEqualTo(BigDecimal.ZERO).isLessThan(BigDecimal.valueOf(5));
        shelves.assertBooksAgree();
    }

    @Test
    void whoAsksAgainUnderTheSameKeyGetsTheSameReservation() throws Exception {
        var key = UUID.randomUUID().toString();

        var outcomes = atOnce(_ -> desk.reserve(product, BigDecimal.TWO, record, null, key));

        assertThat(outcomes).hasOnlyElementsOfType(ReservationId.class);
        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(desk.available(product).total().reserved()).isEqualByComparingTo("2");
    }

    @Test
    void whoWasRefusedMayAskAgainUnderTheSameKeyInTheSameTransaction() {
        var key = UUID.randomUUID().toString();

        var reservation = transaction.of(() -> {
            assertThatThrownBy(() -> desk.reserve(product, BigDecimal.valueOf(41), record, null, key)).isInstanceOf(Refused.class);
            return desk.reserve(product, BigDecimal.ONE, record, null, key);
        });

        assertThat(reservation.value()).isNotNull();
        assertThat(desk.reserve(product, BigDecimal.ONE, record, null, key)).isEqualTo(reservation);
        shelves.assertBooksAgree();
    }

    @Test
    void aPromiseThatExpiresWhileItIsUsedIsKeptOrFreedButNeverBoth() throws Exception {
        var soon = clock.instant().plus(Duration.ofMinutes(5));
        var records = IntStream.range(0, 8).mapToObj(_ -> shelves.somebody()).toList();
        records.forEach(each -> desk.reserve(product, BigDecimal.valueOf(5), each, soon, UUID.randomUUID().toString()));
        var later = soon.plusSeconds(1);

        var outcomes = atOnce(i -> {
            if (i % 2 == 0) dues.forEach(due -> due.doDue(later));
            else return desk.issue(Shelves.order(records.get(i / 2 % 8), product, 5), "race " + records.get(i / 2 % 8).id());
            return null;
        });

        assertThat(outcomes).filteredOn(RuntimeException.class::isInstance).isEmpty();
        assertThat(desk.available(product).total().reserved()).isEqualByComparingTo("40");
        shelves.assertBooksAgree();
    }

    @Test
    void whateverIsDoneTheBalancesAreTheSumOfTheLedger() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var orders = new ArrayList<OutboundOrderId>();
        for (var i = 0; i < ROUNDS; i++) {
            try {
                act(random, orders, i);
            } catch (Refused no) {
                assertThat(no.refusal().suite()).as("seed " + seed).isEqualTo("fulfilment");
            }
        }

        shelves.assertBooksAgree();
    }

    private void act(Random random, List<OutboundOrderId> orders, int i) {
        var some = 1 + random.nextInt(9);
        switch (random.nextInt(7)) {
            case 0 -> desk.reserve(product, BigDecimal.valueOf(some), record, clock.instant().plusSeconds(random.nextInt(60)), key(i));
            case 1 -> desk.release(record, "changed his mind");
            case 2 -> orders.add(desk.issue(Shelves.order(record, product, some), key(i)));
            case 3 -> dues.forEach(due -> due.doDue(clock.instant().plusSeconds(random.nextInt(90))));
            case 4 -> {
                if (!orders.isEmpty()) desk.cancel(orders.get(random.nextInt(orders.size())), "not needed");
            }
            case 5 -> {
                if (!orders.isEmpty()) desk.refuse(orders.get(random.nextInt(orders.size())), "too dear");
            }
            default -> changeShelves(random, some);
        }
    }

    private void changeShelves(Random random, int some) {
        var items = shelves.admin().get("/api/fulfilment/stock-items?filter=product%20eq%20'" + product.value() + "'").json().at("/items");
        var one = items.get(random.nextInt(items.size()));
        var other = items.get(random.nextInt(items.size()));
        var at = "/api/fulfilment/stock-items/" + one.at("/id").asString();
        switch (random.nextInt(3)) {
            case 0 -> shelves.admin().post(at + "/scrap", "{\"quantity\":%d,\"batch\":\"A\",\"reason\":\"broken\"}".formatted(some));
            case 1 -> shelves.admin().post(at + "/adjust", "{\"counted\":%d,\"batch\":\"B\",\"reason\":\"counted\"}".formatted(some));
            default -> shelves.admin().post(at + "/transfer", "{\"to\":\"%s\",\"quantity\":%d,\"batch\":\"A\"}".formatted(other.at("/warehouse").asString(), some));
        }
    }

    private String key(int i) {
        return product.value() + " " + i;
    }

    private interface Act {

        Object by(int decider) throws Exception;
    }

    /** What came out for each of the deciders who act at the same moment; a refusal is an outcome. */
    private static List<Object> atOnce(Act act) throws Exception {
        var start = new CountDownLatch(1);
        try (var deciders = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = IntStream.range(0, DECIDERS).mapToObj(i -> deciders.submit((Callable<Object>) () -> {
                start.await();
                return outcome(act, i);
            })).toList();
            start.countDown();
            var all = new ArrayList<Object>();
            for (var outcome : outcomes) all.add(outcome.get());
            return all;
        }
    }

    /** Whom the database had no time for in three seconds is told so and asks again, as a browser would; any other failure is an outcome. */
    private static Object outcome(Act act, int decider) throws Exception {
        for (var patience = 20; ; patience--) {
            try {
                return act.by(decider);
            } catch (RuntimeException refused) {
                if (patience == 0 || !(rootOf(refused) instanceof SQLTransientConnectionException)) return refused;
            }
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }
}
