package dev.perennial.crm.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.support.Announcements;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Finance approves value within limits and with four eyes, books costs and makes them good, and claims from couriers. */
@StoryTest
@TestPropertySource(properties = Announcements.HOUSE)
@Import(Announcements.class)
class ApprovalStoryTest {

    @LocalServerPort int port;
    @Autowired FinanceDesk desk;
    @Autowired Announcements announcements;

    private Browser admin;
    private Browser finance;
    private UserId lead;
    private RecordRef record;

    @BeforeEach
    void signIn() {
        admin = signedIn("admin");
        finance = signedIn("finance");
        lead = me(signedIn("lead"));
        var account = admin.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"张伟\"}");
        record = RecordRef.of("parties/accounts", UUID.fromString(account.text("/id")));
        admin.get("/api/finance/approval-limits").json().at("/items").forEach(limit -> admin.delete("/api/finance/approval-limits/" + limit.at("/id").asString(), limit.at("/version").asLong()));
        limit(StandardRole.FINANCE, "500.00", "50.00");
        limit(StandardRole.MANAGER, "20000.00", "50.00");
        announcements.listenTo(ApprovalRequested.class, ValueApproved.class, ValueRefused.class, CostBooked.class, CourierClaimSettled.class);
    }

    @Test
    void financeApprovesWhatAnotherDecided() {
        var approval = request(lead, "136.00");

        var approved = finance.post(at(approval) + "/approve", "{}");
        var again = finance.post(at(approval) + "/refuse", "{\"reason\":\"too late\"}");

        assertThat(approved.text("/state")).as(approved.body()).isEqualTo("APPROVED");
        assertThat(approved.text("/decidedBy")).isEqualTo(me(finance).value().toString());
        assertThat(again.text("/code")).isEqualTo("finance.ALREADY_DECIDED");
        assertThat(announcements.heard()).hasExactlyElementsOfTypes(ApprovalRequested.class, ValueApproved.class);
    }

    @Test
    void whoDecidedCannotApproveButForSmallAmounts() {
        var dear = finance.post(at(request(me(finance), "136.00")) + "/approve", "{}");
        var cheap = finance.post(at(request(me(finance), "12.80")) + "/approve", "{}");

        assertThat(dear.status()).isEqualTo(409);
        assertThat(dear.text("/code")).isEqualTo("finance.SAME_PERSON");
        assertThat(cheap.text("/state")).isEqualTo("APPROVED");
    }

    @Test
    void overTheLimitTheRefusalSaysWhoseLimitWouldDo() {
        var approval = request(lead, "800.00");

        var refused = finance.post(at(approval) + "/approve", "{}");

        assertThat(refused.text("/code")).isEqualTo("finance.OVER_LIMIT");
        assertThat(refused.text("/detail")).contains("500", "manager");
        assertThat(finance.get(at(approval)).text("/state")).isEqualTo("PENDING");
    }

    @Test
    void refusingNeedsAReason() {
        var approval = request(lead, "136.00");

        var silent = finance.post(at(approval) + "/refuse", "{\"reason\":\"  \"}");
        var refused = finance.post(at(approval) + "/refuse", "{\"reason\":\"send a voucher instead\"}");

        assertThat(silent.text("/code")).isEqualTo("finance.REASON_MISSING");
        assertThat(refused.text("/refusal")).isEqualTo("send a voucher instead");
        assertThat(announcements.heard().getLast()).isInstanceOfSatisfying(ValueRefused.class, event -> assertThat(event.reason()).isEqualTo("send a voucher instead"));
    }

    @Test
    void whoMayNotCannotAndAgentsDoNotSeeAmounts() {
        var approval = request(lead, "136.00");
        var cost = desk.book(record, "leaked in the post", cny("79.00"), UUID.randomUUID().toString());

        assertThat(signedIn("lead").post(at(approval) + "/approve", "{}").status()).isEqualTo(403);
        assertThat(signedIn("agent").get(at(approval)).status()).isIn(403, 404);
        var seen = signedIn("agent").get("/api/finance/costs/" + cost.value());
        assertThat(seen.text("/reason")).isEqualTo("leaked in the post");
        assertThat(seen.json().has("amount")).as(seen.body()).isFalse();
    }

    @Test
    void aCostIsBookedOnceAndMadeGoodByACounterBooking() {
        var key = UUID.randomUUID().toString();
        var cost = desk.book(record, "leaked in the post", cny("79.00"), key);
        assertThat(desk.book(record, "leaked in the post", cny("79.00"), key)).isEqualTo(cost);

        var silent = finance.post("/api/finance/costs/" + cost.value() + "/reverse", "{}");
        var reversed = finance.post("/api/finance/costs/" + cost.value() + "/reverse", "{\"reason\":\"booked to the wrong case\"}");
        var again = finance.post("/api/finance/costs/" + cost.value() + "/reverse", "{\"reason\":\"once more\"}");

        assertThat(silent.text("/code")).isEqualTo("finance.REASON_MISSING");
        var counter = finance.get("/api/finance/costs/" + reversed.text("/reversedBy"));
        assertThat(counter.text("/amount/amount")).isEqualTo("-79.00");
        assertThat(again.text("/code")).isEqualTo("finance.ALREADY_REVERSED");
        assertThat(finance.patch("/api/finance/costs/" + cost.value(), "{\"reason\":\"nothing\"}", 2).status()).isEqualTo(403);
        assertThat(announcements.heard()).hasExactlyElementsOfTypes(CostBooked.class, CostBooked.class);
    }

    @Test
    void aCourierPaysForWhatItBroke() {
        var claim = desk.claim(new NewCourierClaim(record, "SF", cny("136.00"), record, "bottle arrived broken"), UUID.randomUUID().toString());
        var at = "/api/finance/courier-claims/" + claim.value();

        var early = finance.post(at + "/settle", "{}");
        finance.post(at + "/accept", "{}");
        var paid = finance.post(at + "/settle", "{\"paid\":{\"amount\":\"100.00\",\"currency\":\"CNY\"}}");

        assertThat(early.text("/code")).isEqualTo("finance.WRONG_STATUS");
        assertThat(paid.text("/state")).as(paid.body()).isEqualTo("PAID");
        assertThat(paid.text("/outcome/paid/amount")).isEqualTo("100.00");
        assertThat(announcements.heard()).hasExactlyElementsOfTypes(CourierClaimSettled.class);
    }

    private ApprovalId request(UserId by, String amount) {
        return desk.request(record, cny(amount), by, "free replacement", UUID.randomUUID().toString());
    }

    private void limit(StandardRole role, String upTo, String fourEyesAbove) {
        var answer = admin.post("/api/finance/approval-limits", "{\"role\":\"%s\",\"upTo\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"fourEyesAbove\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}".formatted(role.id(), upTo, fourEyesAbove));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }

    private static UserId me(Browser browser) {
        return new UserId(UUID.fromString(browser.get("/api/session").text("/user/id")));
    }

    private static String at(ApprovalId approval) {
        return "/api/finance/approvals/" + approval.value();
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
