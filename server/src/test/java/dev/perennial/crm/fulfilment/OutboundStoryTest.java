package dev.perennial.crm.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.support.Announcements;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Goods leave the house: issued, released, picked by scan, shipped; and everything that can go wrong on the way. */
@StoryTest
@TestPropertySource(properties = Announcements.HOUSE)
@Import(Announcements.class)
class OutboundStoryTest {

    private static final String ORDERS = "/api/fulfilment/outbound-orders/";

    @LocalServerPort int port;
    @Autowired DSLContext sql;
    @Autowired FulfilmentDesk desk;
    @Autowired Announcements announcements;
    @Autowired @Qualifier("businessClock") InstantSource clock;

    private Shelves shelves;
    private Browser warehouse;
    private Browser shipping;
    private ProductId oil;
    private String number;
    private RecordRef record;

    @BeforeEach
    void fillShelves() {
        shelves = new Shelves(port, sql);
        warehouse = signedIn("warehouse");
        shipping = signedIn("shipping");
        number = "OIL-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        oil = shelves.product(number);
        record = shelves.somebody();
        var house = shelves.warehouse();
        shelves.receive(oil, house, 3, "OLD");
        shelves.receive(oil, house, 37, "NEW");
        announcements.listenTo(OutboundOrderIssued.class, OutboundOrderReleased.class, OutboundOrderRefused.class, OutboundOrderCancelled.class, GoodsPicked.class, GoodsShipped.class, ReservationExpired.class);
    }

    @Test
    void goodsAreIssuedReleasedPickedAndShipped() {
        desk.reserve(oil, BigDecimal.TWO, record, clock.instant().plus(Duration.ofDays(2)), UUID.randomUUID().toString());
        var order = desk.issue(Shelves.order(record, oil, 2), UUID.randomUUID().toString());
        assertThat(warehouse.get(ORDERS + order.value()).status()).as("the warehouse sees nothing that awaits approval").isEqualTo(404);
        desk.releaseForPicking(order);
        assertThat(shipping.get(ORDERS + order.value()).status()).as("shipping sees nothing that is not picked").isEqualTo(404);

        var seen = warehouse.get(ORDERS + order.value());
        var picked = warehouse.post(ORDERS + order.value() + "/pick", pick(seen.text("/lines/0/id"), number, 2));
        var shipped = shipping.post(ORDERS + order.value() + "/ship", "{\"courier\":\"SF\",\"trackingNumber\":\"sf 1234 5678 9012 3\"}");

        assertThat(seen.text("/verbs/0")).isEqualTo("pick");
        assertThat(seen.text("/lines/0/batch")).as("the oldest batch goes first").isEqualTo("OLD");
        assertThat(picked.text("/status")).as(picked.body()).isEqualTo("PICKED");
        assertThat(shipped.text("/status")).as(shipped.body()).isEqualTo("SHIPPED");
        var shipment = shipping.get("/api/fulfilment/shipments?filter=outboundOrder%20eq%20'" + order.value() + "'").json().at("/items/0");
        assertThat(shipment.at("/trackingNumber").asString()).isEqualTo("SF1234567890123");
        assertThat(shipment.at("/packer").asString()).isEqualTo(warehouse.get("/api/session").text("/user/id"));
        assertThat(desk.available(oil).total().onHand()).isEqualByComparingTo("38");
        assertThat(desk.available(oil).total().reserved()).isEqualByComparingTo("0");
        assertThat(announcements.heard()).hasExactlyElementsOfTypes(OutboundOrderIssued.class, OutboundOrderReleased.class, GoodsPicked.class, GoodsShipped.class);
        shelves.assertBooksAgree();
    }

    @Test
    void theWrongItemOrQuantityIsRefusedNamingTheLine() {
        var order = released(4);
        var lines = warehouse.get(ORDERS + order.value()).json().at("/lines");
        assertThat(lines.size()).as("three of the old batch and one of the new").isEqualTo(2);

        var wrong = warehouse.post(ORDERS + order.value() + "/pick", pick("1", "SOAP-TEA", 3));
        var partly = warehouse.post(ORDERS + order.value() + "/pick", pick("1", number, 2));
        var nothing = warehouse.post(ORDERS + order.value() + "/pick", "{}");
        var unknown = warehouse.post(ORDERS + order.value() + "/pick", pick("9", number, 2));
        var barcode = warehouse.post(ORDERS + order.value() + "/pick", pick("1", "69" + number, 3));
        var rest = warehouse.post(ORDERS + order.value() + "/pick", pick(lines.at("/1/id").asString(), number.toLowerCase(), 1));

        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.text("/code")).isEqualTo("fulfilment.WRONG_ITEM");
        assertThat(wrong.text("/detail")).contains("Line 1", "SOAP-TEA", number);
        assertThat(partly.text("/code")).isEqualTo("fulfilment.WRONG_QUANTITY");
        assertThat(nothing.text("/fields/0/path")).isEqualTo("lines");
        assertThat(unknown.text("/fields/0/code")).isEqualTo("fulfilment.NO_SUCH_LINE");
        assertThat(barcode.text("/status")).as("one line of two is picked").isEqualTo("RELEASED");
        assertThat(rest.text("/status")).isEqualTo("PICKED");
    }

    @Test
    void nobodyPicksWhatIsNotReleasedOrShipsWhatIsNotPicked() {
        var order = desk.issue(Shelves.order(record, oil, 1), UUID.randomUUID().toString());
        var early = shelves.admin().post(ORDERS + order.value() + "/pick", pick("1", number, 1));
        desk.releaseForPicking(order);
        var unpicked = shelves.admin().post(ORDERS + order.value() + "/ship", "{\"courier\":\"SF\",\"trackingNumber\":\"SF1234567890\"}");
        shelves.admin().post(ORDERS + order.value() + "/pick", pick("1", number, 1));
        var notHis = warehouse.post(ORDERS + order.value() + "/ship", "{\"courier\":\"SF\",\"trackingNumber\":\"SF1234567890\"}");
        var notHers = shipping.post(ORDERS + order.value() + "/pick", pick("1", number, 1));
        var nonsense = shipping.post(ORDERS + order.value() + "/ship", "{\"courier\":\"SF\",\"trackingNumber\":\"by hand\"}");

        assertThat(early.text("/code")).isEqualTo("fulfilment.NOT_RELEASED");
        assertThat(unpicked.text("/code")).isEqualTo("fulfilment.NOT_PICKED");
        assertThat(notHis.status()).isEqualTo(403);
        assertThat(notHers.status()).isEqualTo(403);
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.text("/fields/0/path")).isEqualTo("trackingNumber");
    }

    @Test
    void anOrderThatIsRefusedOrCalledOffFreesItsGoods() {
        var refused = desk.issue(Shelves.order(record, oil, 30), UUID.randomUUID().toString());
        desk.refuse(refused, "too dear");
        desk.refuse(refused, "too dear");
        var order = released(40);
        var withoutReason = shelves.admin().post(ORDERS + order.value() + "/cancel", "{}");
        var cancelled = shelves.admin().post(ORDERS + order.value() + "/cancel", "{\"reason\":\"case withdrawn\"}");

        assertThat(withoutReason.text("/code")).isEqualTo("fulfilment.REASON_MISSING");
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(desk.available(oil).total().available()).isEqualByComparingTo("40");
        assertThat(warehouse.get(ORDERS + order.value()).status()).isEqualTo(404);
        assertThat(announcements.heard()).filteredOn(OutboundOrderRefused.class::isInstance).hasSize(1);
        shelves.assertBooksAgree();
    }

    @Test
    void aReservationRunsOutByItselfAndSaysSo() {
        desk.reserve(oil, BigDecimal.valueOf(40), record, clock.instant().plus(Duration.ofHours(1)), UUID.randomUUID().toString());
        var none = new ArrayList<>(List.of(desk.available(oil).total().available()));

        shelves.admin().post("/api/platform/clock/advance", "{\"by\":\"PT2H\"}");

        assertThat(none.getFirst()).isEqualByComparingTo("0");
        assertThat(desk.available(oil).total().available()).isEqualByComparingTo("40");
        assertThat(announcements.heard()).hasExactlyElementsOfTypes(ReservationExpired.class);
    }

    @Test
    void stockIsMovedCountedAndScrappedWithAReason() {
        var other = shelves.warehouse();
        var item = warehouse.get("/api/fulfilment/stock-items?filter=product%20eq%20'" + oil.value() + "'").text("/items/0/id");
        var at = "/api/fulfilment/stock-items/" + item;

        var moved = warehouse.post(at + "/transfer", "{\"to\":\"%s\",\"quantity\":10,\"batch\":\"NEW\"}".formatted(other.value()));
        var tooMuch = warehouse.post(at + "/transfer", "{\"to\":\"%s\",\"quantity\":100,\"batch\":\"NEW\"}".formatted(other.value()));
        var silent = warehouse.post(at + "/adjust", "{\"counted\":1,\"batch\":\"OLD\"}");
        var counted = warehouse.post(at + "/adjust", "{\"counted\":1,\"batch\":\"OLD\",\"reason\":\"two are missing\"}");
        var scrapped = warehouse.post(at + "/scrap", "{\"quantity\":1,\"batch\":\"OLD\",\"reason\":\"leaks\"}");

        assertThat(moved.text("/onHand")).as(moved.body()).isEqualTo("30");
        assertThat(tooMuch.text("/code")).isEqualTo("fulfilment.OUT_OF_STOCK");
        assertThat(silent.text("/code")).isEqualTo("fulfilment.REASON_MISSING");
        assertThat(counted.text("/onHand")).isEqualTo("28");
        assertThat(scrapped.text("/onHand")).isEqualTo("27");
        assertThat(scrapped.json().at("/batches").size()).isEqualTo(1);
        shelves.assertBooksAgree();
    }

    @Test
    void whatTheCustomerSendsBackLiesOnTheShelvesAgainOnceAndSpoiledGoodsAreScrapped() {
        var order = released(4);
        warehouse.get(ORDERS + order.value()).json().at("/lines").forEach(line -> warehouse.post(ORDERS + order.value() + "/pick", pick(line.path("id").asString(), number, line.path("quantity").asInt())));
        shipping.post(ORDERS + order.value() + "/ship", "{\"courier\":\"SF\",\"trackingNumber\":\"SF1234567890123\"}");
        var parcel = "/api/fulfilment/shipments/" + shipping.get("/api/fulfilment/shipments?filter=outboundOrder%20eq%20'" + order.value() + "'").text("/items/0/id");
        var house = warehouse.get("/api/fulfilment/stock-items?filter=product%20eq%20'" + oil.value() + "'").text("/items/0/warehouse");
        var back = "{\"product\":\"%s\",\"warehouse\":\"%s\",\"quantity\":%s,\"batch\":\"BACK\",\"spoiled\":%s}";

        var good = warehouse.post(parcel + "/take-back", back.formatted(oil.value(), house, 2, false));
        var spoiled = warehouse.post(parcel + "/take-back", back.formatted(oil.value(), house, 1, true));
        var tooMany = warehouse.post(parcel + "/take-back", back.formatted(oil.value(), house, 2, false));
        var stranger = warehouse.post(parcel + "/take-back", back.formatted(shelves.product("OTHER-" + number).value(), house, 1, false));

        assertThat(good.status()).as(good.body()).isEqualTo(200);
        assertThat(spoiled.status()).as(spoiled.body()).isEqualTo(200);
        assertThat(tooMany.text("/code")).isEqualTo("fulfilment.MORE_THAN_SENT");
        assertThat(stranger.text("/code")).isEqualTo("fulfilment.NOT_IN_PARCEL");
        assertThat(shipping.post(parcel + "/take-back", back.formatted(oil.value(), house, 1, false)).status()).isEqualTo(403);
        assertThat(desk.available(oil).total().onHand()).isEqualByComparingTo("38");
        shelves.assertBooksAgree();
    }

    private OutboundOrderId released(int quantity) {
        var order = desk.issue(Shelves.order(record, oil, quantity), UUID.randomUUID().toString());
        desk.releaseForPicking(order);
        return order;
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }

    private static String pick(String line, String scanned, int quantity) {
        return "{\"lines\":[{\"line\":\"%s\",\"scanned\":\"%s\",\"quantity\":%d}]}".formatted(line, scanned, quantity);
    }
}
