package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The complaint loop as a visitor plays it: everybody signs in at his own desk and acts on his own screen only. */
final class ComplaintPlay {

    private final House house;
    private final Language language;
    private final BiConsumer<String, Reader> picture;
    private final Map<String, Reader> readers = new HashMap<>();
    private String address;

    ComplaintPlay(House house, Language language, BiConsumer<String, Reader> picture) {
        this.house = house;
        this.language = language;
        this.picture = picture;
    }

    /** From the ring to the satisfied answer, for the newest order line of whoever calls from the number. */
    void play(String phone) {
        call(phone);
        takeDown();
        judge();
        decide();
        approve();
        pickAndShip();
        tellTheCustomer();
        closeAfterThreeDays();
        lookBack();
    }

    private void call(String phone) {
        var agent = reader("agent").open("/desk").settles();
        agent.press(agent.says("Let somebody call", "模拟来电"));
        agent.page().locator(".exchange .ant-select").click();
        agent.page().keyboard().type(phone);
        agent.page().locator(".ant-select-item-option").filter(new Locator.FilterOptions().setHasText(phone.substring(phone.length() - 4))).first().click();
        agent.press(agent.says("Ring", "响铃"));
        assertThat(agent.page().locator(".call-card .glance-name")).isVisible();
        picture.accept("1-call", agent);
        agent.page().locator(".call-card .ant-btn-primary").click();
        assertThat(agent.page().locator(".call-card")).hasCount(0);
    }

    private void takeDown() {
        var agent = reader("agent");
        agent.page().locator(".order-line").first().click();
        agent.page().locator("#complaint-cause").click();
        agent.page().keyboard().type(says("Leaked in the post", "运输渗漏"));
        agent.page().locator(".ant-select-tree-title").getByText(says("Leaked in the post", "运输渗漏")).click();
        agent.page().locator(".promise-quick button").first().click();
        assertThat(agent.page().locator(".proposal")).isVisible();
        picture.accept("2-complaint", agent);
        agent.press(agent.says("Take down", "登记"));
        agent.page().waitForURL("**/service/cases/*");
        address = "/service/cases/" + agent.page().url().replaceAll(".*/service/cases/([^?]*).*", "$1");
        assertThat(agent.page().locator(".case-steps")).isVisible();
        picture.accept("3-case", agent);
    }

    private void judge() {
        act("agent", says("Acknowledge", "确认受理"), _ -> {});
        act("agent", says("Assess", "评估"), dialog -> dialog.locator("input").first().fill("LEAKED"));
    }

    private void decide() {
        var lead = reader("lead").open(address).settles();
        assertThat(lead.page().locator(".decide")).isVisible();
        picture.accept("4-decision", lead);
        lead.page().locator(".decide button[type=submit]").click();
        assertThat(lead.page().locator(".decide")).hasCount(0);
    }

    private void approve() {
        settle();
        var finance = reader("finance").open("/inbox").settles();
        picture.accept("5-approval", finance);
        finance.page().locator(".inbox-item").filter(new Locator.FilterOptions().setHas(finance.button(says("Approve", "批准")))).first().locator(".inbox-acts .ant-btn-primary").click();
        confirm(finance);
        assertThat(finance.button(says("Approve", "批准"))).hasCount(0);
    }

    private void pickAndShip() {
        settle();
        var order = house.clerk("admin").get("/api" + address).at("/fulfilment/outboundOrder").asString();
        var product = house.clerk("admin").get("/api" + address).at("/reference/product").asString();
        var number = house.clerk("admin").get("/api/products/products/" + product).at("/number").asString();
        var quantity = house.clerk("admin").get("/api" + address).at("/reference/quantity").asInt();
        var warehouse = phone("warehouse").open("/fulfilment/outbound-orders/" + order).settles();
        picture.accept("6-pick", warehouse);
        for (var piece = 0; piece < quantity; piece++) {
            warehouse.page().locator(".pick-scan input").fill(number);
            warehouse.page().locator(".pick-scan input").press("Enter");
        }
        assertThat(warehouse.page().locator(".pick-scan")).hasCount(0);
        var shipping = reader("shipping").open("/fulfilment/outbound-orders/" + order).settles();
        shipping.page().locator(".ship-form input").first().fill("SF");
        shipping.page().locator(".ship-form input").last().fill("SF1234567890123");
        shipping.page().keyboard().press("Escape");
        picture.accept("7-ship", shipping);
        shipping.page().locator(".ship-form button[type=submit]").click();
        assertThat(shipping.page().locator(".ship-form")).hasCount(0);
    }

    private void tellTheCustomer() {
        settle();
        var agent = reader("agent").open("/inbox").settles();
        assertThat(agent.page().locator(".inbox-item", new Page.LocatorOptions().setHasText(says("Call ", "请致电 "))).first()).isVisible();
        picture.accept("8-callback", agent);
        act("agent", says("Customer was called", "已致电客户"), dialog -> {
            for (var tick : dialog.locator(".ant-switch").all()) tick.click();
            choose(dialog, says("Reached", "已联系上"));
        });
        house.clerk("agent").post("/api" + address + "/remind", "{\"in\":\"P3D\",\"unit\":\"CALENDAR\"}");
    }

    private void closeAfterThreeDays() {
        house.clerk("admin").post("/api/platform/clock/advance", "{\"by\":\"P5D\"}");
        act("agent", says("Ask the customer", "客户确认"), dialog -> choose(dialog, says("Received, content", "已收到，满意")));
        settle();
        act("agent", says("Close", "关闭"), dialog -> {
            dialog.locator("#field-result").fill(says("Replaced, he is content", "已换货，客户满意"));
            dialog.locator("#field-rootCause").fill("CAP_LOOSE");
        });
        var agent = reader("agent");
        assertThat(agent.page().locator(".case-steps .now")).hasCount(0);
        picture.accept("9-closed", agent);
    }

    private void lookBack() {
        settle();
        var manager = reader("manager").open("/complaint-figures").settles();
        assertThat(manager.page().locator(".tiles")).isVisible();
        picture.accept("10-figures", manager);
    }

    /** One of the case's verbs, pressed where the page offers it and answered in its dialog. */
    private void act(String who, String verb, Consumer<Locator> answer) {
        settle();
        var reader = reader(who).open(address).settles();
        if (reader.button(verb).count() == 0) {
            reader.button(says("More", "更多")).first().click();
            reader.page().locator(".ant-dropdown-menu-item").getByText(verb, new Locator.GetByTextOptions().setExact(true)).click();
        } else {
            reader.button(verb).first().click();
        }
        unfolded(reader);
        answer.accept(reader.dialog());
        confirm(reader);
    }

    /** A dialog that still unfolds may miss a click. */
    private static void unfolded(Reader reader) {
        assertThat(reader.dialog()).isVisible();
        assertThat(reader.page().locator(".ant-zoom-enter, .ant-zoom-appear")).hasCount(0);
    }

    private static void confirm(Reader reader) {
        unfolded(reader);
        reader.dialog().locator(".ant-modal-footer .ant-btn-primary").click();
        assertThat(reader.dialog()).hasCount(0);
    }

    private static void choose(Locator dialog, String option) {
        dialog.locator(".ant-select").first().click();
        dialog.page().locator(".ant-select-item-option").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** What the house does by itself between two acts is done. */
    private void settle() {
        house.clerk("admin").post("/api/platform/clock/advance", "{\"by\":\"PT1S\"}");
    }

    private Reader reader(String who) {
        return readers.computeIfAbsent(who, name -> house.reader(language, name));
    }

    private Reader phone(String who) {
        return readers.computeIfAbsent(who, name -> house.readerOnThePhone(language, name));
    }

    private String says(String english, String chinese) {
        return language.says(english, chinese);
    }
}
