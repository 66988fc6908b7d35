package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.perennial.crm.fulfilment.Consignee;
import dev.perennial.crm.fulfilment.FulfilmentDesk;
import dev.perennial.crm.fulfilment.NewOutboundOrder;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In the warehouse, with a telephone and a scanner. */
@ScreenStory
class PickScreenTest {

    private static final String ORDERS = "fulfilment/outbound-orders";

    @Autowired FulfilmentDesk desk;

    @ParameterizedTest
    @EnumSource
    void goodsArePickedByScanAndHandedToTheCourier(Language language, House house) {
        var clerk = house.clerk("admin");
        var product = clerk.product("Scanned " + language);
        var number = clerk.read("products/products", product).at("/number").asString();
        var order = released(clerk, product, language).value().toString();

        var picker = house.readerOnThePhone(language, "warehouse").open("/" + ORDERS + "/" + order);
        var scan = picker.page().getByLabel(picker.says("Scan the item number or barcode", "扫描货号或条码"));
        assertThat(scan).isFocused();
        beep(picker, "SOAP-TEA");
        assertThat(picker.page().locator(".pick-wrong")).containsText(number);
        assertThat(scan).isFocused();
        beep(picker, number);
        assertThat(picker.page().locator(".pick-count")).containsText("1 / 2");
        beep(picker, number);
        assertThat(picker.page().locator(".pick-lines")).hasCount(0);

        var shipper = house.readerOnThePhone(language, "shipping").open("/" + ORDERS + "/" + order);
        shipper.page().locator(".ship-form").getByLabel(shipper.says("Courier", "快递公司")).fill("SF");
        shipper.page().locator(".ship-form").getByLabel(shipper.says("Tracking number", "运单号")).fill("SF1234567890");
        shipper.page().locator(".ship-form button[type=submit]").click();
        assertThat(shipper.page().locator(".ship-form")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(clerk.read(ORDERS, order).at("/status").asString()).isEqualTo("SHIPPED");
    }

    /** A scanner types the code and ends with the enter key. */
    private static void beep(Reader reader, String code) {
        reader.page().keyboard().type(code);
        reader.page().keyboard().press("Enter");
    }

    private OutboundOrderId released(Clerk clerk, String product, Language language) {
        var warehouse = clerk.created("/api/fulfilment/warehouses", "{\"name\":\"Screens %s\"}".formatted(language));
        clerk.post("/api/fulfilment/stock-items/receive", "{\"product\":\"%s\",\"warehouse\":\"%s\",\"quantity\":5,\"batch\":\"A\"}".formatted(product, warehouse));
        var record = RecordRef.of("parties/accounts", UUID.fromString(clerk.account("Receives " + language)));
        var lines = List.of(new NewOutboundOrder.Line(new ProductId(UUID.fromString(product)), null, BigDecimal.TWO));
        var order = desk.issue(new NewOutboundOrder(record, null, null, new Consignee("张伟", "+8613800004711", "杭州"), lines), "screen " + language + product);
        desk.releaseForPicking(order);
        return order;
    }
}
