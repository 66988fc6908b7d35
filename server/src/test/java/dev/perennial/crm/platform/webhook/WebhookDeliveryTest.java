package dev.perennial.crm.platform.webhook;

import static dev.perennial.crm.platform.webhook.HookedHouse.DELIVERIES;
import static dev.perennial.crm.platform.webhook.HookedHouse.WEBHOOKS;
import static dev.perennial.crm.platform.webhook.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.write.OneTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An event arrives at least once, under one id, signed, and in the order of its record; where it cannot arrive somebody is told. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=webhooks")
class WebhookDeliveryTest {

    private static final String OF_ACCOUNTS = ",\"type\":\"parties/accounts\"";

    @LocalServerPort int port;
    @Autowired WebhookRunner runner;
    @Autowired WebhookFeed feed;
    @Autowired DeliveryQueue queue;
    @Autowired DeliveryShelf shelf;
    @Autowired OneTransaction transaction;
    @Autowired DSLContext database;
    private HookedHouse house;
    private Receiver outside;

    @BeforeEach
    void open() {
        house = new HookedHouse(port);
        outside = new Receiver();
    }

    @AfterEach
    void close() {
        if (!runner.isRunning()) runner.start();
        house.takeAway();
        outside.close();
    }

    @Test
    void theSecretIsToldOnceAndSignsTogetherWithTheOneBeforeForAWhile() {
        var hook = house.bare(outside.url(), "admin", OF_ACCOUNTS);
        var early = house.account(house.admin, unique());
        assertThat(house.verb(hook, "test", "{}").text("/code")).isEqualTo("platform.WEBHOOK_WITHOUT_SECRET");
        assertThat(outside.told).isEmpty();

        var first = house.secret(hook);
        var told = outside.next(each -> each.text("/data/id").equals(early));
        assertThat(told.isSignedWith(first)).isTrue();
        assertThat(told.isSignedWith("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).isFalse();
        assertThat(house.admin.get(WEBHOOKS + "/" + hook).body() + house.admin.get(WEBHOOKS + "/" + hook + "/history").body()).doesNotContain(first.substring(6));

        var second = house.secret(hook);
        house.verb(hook, "test", "{}");
        var both = outside.next(each -> each.text("/type").equals("webhook.test"));
        assertThat(both.isSignedWith(second)).isTrue();
        assertThat(both.isSignedWith(first)).isTrue();

        var third = house.admin.post(WEBHOOKS + "/" + hook + "/renew-secret", "{\"overlapHours\":0}").text("/secret");
        var before = outside.told.size();
        house.verb(hook, "test", "{}");
        await(() -> outside.told.size() > before);
        assertThat(outside.told.getLast().isSignedWith(third)).isTrue();
        assertThat(outside.told.getLast().isSignedWith(second)).isFalse();
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameIdAndLaterEventsOfTheRecordWaitForIt() {
        outside.answers(500, "out of\u0000 order \u202Etoday");
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        var name = unique();
        var account = house.account(house.admin, name);
        house.rename(house.admin, account, name + " 2");
        await(() -> house.states(hook).equals(List.of("FAILED", "WAITING")));
        var failed = house.deliveries(hook).getFirst();
        assertThat(failed.at("/last/status").intValue()).isEqualTo(500);
        assertThat(failed.at("/last/failure").asString()).isEqualTo("REFUSED");
        assertThat(failed.at("/last/answer").asString()).isEqualTo("out of order today");
        var pause = Duration.between(Instant.parse(failed.at("/last/at").asString()), Instant.parse(failed.at("/nextAttemptAt").asString()));
        assertThat(pause).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));

        outside.answers(200, "thanks");
        soon(hook);

        await(() -> house.states(hook).equals(List.of("DELIVERED", "DELIVERED")));
        assertThat(outside.told).extracting(told -> told.text("/type")).containsExactly("parties.accounts.created", "parties.accounts.created", "parties.accounts.changed");
        assertThat(outside.told.get(0).id()).isEqualTo(outside.told.get(1).id()).isEqualTo(outside.told.get(0).text("/id")).isNotEqualTo(outside.told.get(2).id());
    }

    @Test
    void whatIsGivenUpIsToldToAdministratorsAndCanBeSentAgain() {
        outside.answers(400, "no");
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        var account = house.account(house.admin, unique());
        await(() -> house.states(hook).equals(List.of("FAILED")));
        database.execute("update platform.webhook_deliveries set attempts = 10 where webhook = ?", UUID.fromString(hook));
        soon(hook);
        await(() -> house.states(hook).equals(List.of("DEAD")));
        await(() -> house.admin.get("/api/platform/inbox?kind=NOTICE").body().contains("parties.accounts.created was given up"));

        outside.answers(200, "");
        assertThat(house.verb(hook, "replay", "{}").status()).isEqualTo(200);
        await(() -> house.states(hook).equals(List.of("DELIVERED")));
        assertThat(outside.told.getLast().id()).isEqualTo(outside.told.getFirst().id());

        var heard = outside.told.size();
        house.admin.post(DELIVERIES + "/" + outside.told.getFirst().id() + "/replay", "{}");
        await(() -> outside.told.size() == heard + 1);
        house.verb(hook, "replay", "{\"since\":\"" + Instant.now().minusSeconds(3_600) + "\"}");
        await(() -> outside.told.size() == heard + 2);
        assertThat(outside.told).allMatch(told -> told.text("/data/id").equals(account));
    }

    @Test
    void whoSaysThatHeIsGoneIsLeftAlone() {
        outside.answers(410, "");
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        house.account(house.admin, unique());

        await(() -> house.admin.get(WEBHOOKS + "/" + hook).text("/pause/reason").equals("GONE"));
        assertThat(house.states(hook)).containsExactly("DEAD");
        await(() -> house.admin.get("/api/platform/inbox?kind=NOTICE").body().contains("its address answers that it is gone"));
    }

    @Test
    void whoTakesNothingForDaysIsLeftAloneUntilSomebodyLooks() {
        outside.answers(503, "");
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        var account = house.account(house.admin, unique());
        await(() -> house.states(hook).equals(List.of("FAILED")));
        database.execute("update platform.webhook_feeds set failing_since = now() - interval '4 days' where webhook = ?", UUID.fromString(hook));
        soon(hook);
        await(() -> house.admin.get(WEBHOOKS + "/" + hook).text("/pause/reason").equals("FAILING"));

        outside.answers(200, "");
        house.verb(hook, "resume", "{\"skipMissed\":false}");
        soon(hook);
        await(() -> house.states(hook).equals(List.of("DELIVERED")));
        assertThat(outside.told).allMatch(told -> told.text("/data/id").equals(account));
    }

    @Test
    void whatWasWrittenBeforeIsNotToldThoughItsTurnInTheJournalComesLater() {
        // while this transaction is open, nothing that is written gets its place in the journal
        var account = transaction.of(() -> {
            database.fetch("select pg_current_xact_id()");
            var written = house.account(house.admin, unique());
            var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
            house.rename(house.admin, written, unique());
            house.verb(hook, "pause", "{}");
            house.rename(house.admin, written, unique());
            house.verb(hook, "resume", "{\"skipMissed\":true}");
            return written;
        });
        var last = unique();
        house.rename(house.admin, account, last);

        outside.next(told -> told.text("/data/record/name").equals(last));
        assertThat(outside.told).extracting(told -> told.text("/type")).containsExactly("parties.accounts.changed");
    }

    @Test
    void aServerThatDiesWhileItFeedsLeavesNeitherAGapNorASecondEvent() {
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        runner.stop();
        var account = house.account(house.admin, unique());
        house.rename(house.admin, account, unique());
        sealed(account);

        try {
            transaction.of(() -> {
                feed.advance();
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        assertThat(house.deliveries(hook)).isEmpty();
        feed.advance();
        feed.advance();
        assertThat(house.deliveries(hook)).hasSize(2);

        runner.start();
        await(() -> house.states(hook).equals(List.of("DELIVERED", "DELIVERED")));
        assertThat(outside.told).hasSize(2);
    }

    @Test
    void whatADeadServerHeldIsSentByTheNext() {
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        runner.stop();
        var dead = UUID.randomUUID();
        sealed(house.account(house.admin, unique()));
        feed.advance();
        var held = queue.claim(UUID.fromString(hook), true, dead).orElseThrow();
        assertThat(queue.claim(UUID.fromString(hook), true, UUID.randomUUID())).isEmpty();

        queue.release(Instant.now().minus(WebhookRunner.SILENCE));
        assertThat(queue.claim(UUID.fromString(hook), true, UUID.randomUUID())).as("he is given time").isEmpty();
        queue.release(Instant.now());
        runner.start();

        assertThat(outside.next(told -> told.id().equals(held.id().toString()))).isNotNull();
        await(() -> house.states(hook).equals(List.of("DELIVERED")));
        var answer = new Answer(null, 200, null, Duration.ZERO, null);
        assertThat(transaction.of(() -> queue.settle(held, dead, WebhookDelivery.State.DELIVERED, answer, null))).as("whoever was taken for dead keeps nothing").isFalse();
    }

    @Test
    void whatItsUserCannotReadAnyMoreIsWithheld() {
        outside.answers(500, "");
        var hook = house.hook(outside.url(), "agent", ",\"type\":\"platform/views\"");
        var agent = house.signedIn("agent");
        var view = agent.post("/api/platform/views", "{\"name\":\"Handed over\",\"type\":\"parties/accounts\"}").text("/id");
        await(() -> house.states(hook).equals(List.of("FAILED")));
        house.admin.patch("/api/platform/views/" + view, "{\"owner\":\"" + house.user("manager") + "\"}", 1);
        soon(hook);

        await(() -> house.states(hook).getFirst().equals("WITHHELD"));
        assertThat(outside.told).hasSize(1);
    }

    @Test
    void oldDeliveriesAreForgottenAndWaitingOnesAreNot() {
        outside.answers(500, "");
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        house.account(house.admin, unique());
        await(() -> house.states(hook).equals(List.of("FAILED")));
        database.execute("update platform.webhook_deliveries set created_at = created_at - interval '31 days' where webhook = ?", UUID.fromString(hook));
        shelf.forgetOld();
        assertThat(house.deliveries(hook)).hasSize(1);

        outside.answers(200, "");
        soon(hook);
        await(() -> house.states(hook).equals(List.of("DELIVERED")));
        shelf.forgetOld();
        assertThat(house.deliveries(hook)).isEmpty();
    }

    /** What waits for its next attempt need not wait. */
    private void soon(String hook) {
        house.verb(hook, "replay", "{\"since\":\"2999-01-01T00:00:00Z\"}");   // ends the webhook's rest, and sends nothing
        database.execute("update platform.webhook_queue set next_at = now() where webhook = ?", UUID.fromString(hook));
    }

    /** Waits until all that was written to the account has its place in the journal. */
    private void sealed(String account) {
        await(() -> !house.admin.get("/api/parties/accounts/" + account + "/history").json().at("/items/0/position").isNull());
    }

    private static String unique() {
        return "Sent " + UUID.randomUUID();
    }
}
