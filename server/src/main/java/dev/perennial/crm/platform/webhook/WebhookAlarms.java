package dev.perennial.crm.platform.webhook;

import static dev.perennial.crm.platform.webhook.DeliveryTable.FAILING_SINCE;
import static dev.perennial.crm.platform.webhook.DeliveryTable.FEEDS;
import static dev.perennial.crm.platform.webhook.DeliveryTable.WEBHOOK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.WebhookId;
import dev.perennial.crm.platform.webhook.Webhook.Pause;
import dev.perennial.engine.record.RecordRef;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Lets a webhook rest that does nothing but fail, and tells the administrators of that and of what was given up. */
@Component
class WebhookAlarms {

    /** Who takes nothing for so long is left alone until somebody looks. */
    static final Duration LONG = Duration.ofDays(3);

    private static final String RULE = "webhook";
    private static final String GIVEN_UP = "platform.told.webhookGivenUp";
    private static final String PAUSED = "platform.told.webhookPaused.";

    private final DSLContext database;
    private final WebhookRecords webhooks;
    private final Inbox inbox;
    private final InstantSource clock;

    WebhookAlarms(DSLContext database, WebhookRecords webhooks, Inbox inbox, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.webhooks = webhooks;
        this.inbox = inbox;
        this.clock = machineClock;
    }

    /** Something arrived. */
    void arrived(UUID webhook) {
        database.update(FEEDS).setNull(FAILING_SINCE).where(WEBHOOK.eq(webhook), FAILING_SINCE.isNotNull()).execute();
    }

    /** Something did not arrive; after a long time of nothing else the webhook rests. */
    void failed(UUID webhook, boolean isGone) {
        var since = database.update(FEEDS).set(FAILING_SINCE, coalesce(FAILING_SINCE, val(clock.instant(), FAILING_SINCE))).where(WEBHOOK.eq(webhook)).returningResult(FAILING_SINCE).fetchOne(FAILING_SINCE);
        if (isGone) pause(webhook, Pause.Reason.GONE);
        else if (since != null && since.plus(LONG).isBefore(clock.instant())) pause(webhook, Pause.Reason.FAILING);
    }

    /** Tells that an event was given up; once a day and webhook, for where one is given up many will be. */
    void givenUp(UUID webhook, String event) {
        House.during(RULE, () -> webhooks.find(new WebhookId(webhook)).map(dead -> {
            var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            notice(GIVEN_UP, List.of(dead.name(), event), webhook, "webhook-given-up:" + webhook + ":" + day);
            return dead;
        }));
    }

    /** Lets the webhook rest and says why; always false, for whoever asks whether there is more to do for it. */
    boolean pause(UUID webhook, Pause.Reason reason) {
        var now = clock.instant();
        House.during(RULE, () -> webhooks.find(new WebhookId(webhook)).filter(Webhook::active).map(working -> {
            notice(PAUSED + reason.name().toLowerCase(Locale.ROOT), List.of(working.name()), webhook, "webhook-paused:" + webhook + ":" + now);
            return webhooks.put(working.paused(reason, now));
        }));
        return false;
    }

    private void notice(String code, List<Object> arguments, UUID webhook, String key) {
        inbox.notice(code, arguments, new RecordRef(WebhookShelf.WEBHOOKS, webhook), List.of(Candidate.of(StandardRole.ADMINISTRATOR)), key);
    }
}
