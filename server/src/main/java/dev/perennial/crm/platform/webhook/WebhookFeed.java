package dev.perennial.crm.platform.webhook;

import static dev.perennial.crm.platform.webhook.DeliveryTable.FEEDS;
import static dev.perennial.crm.platform.webhook.DeliveryTable.POSITION;
import static dev.perennial.crm.platform.webhook.DeliveryTable.WEBHOOK;
import static dev.perennial.crm.platform.webhook.DeliveryTable.WRITTEN_BEFORE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.webhook.Webhook.Pause;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.journal.JournalReader.Concern;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.OneTransaction;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries each webhook along the journal: what it wants is set on its way in the transaction that remembers how far it looked, so that a crash at any
 * moment leaves neither a gap nor a second one. A webhook that rests stays where it is and goes on from there.
 */
@Component
class WebhookFeed {

    private static final Logger log = LoggerFactory.getLogger(WebhookFeed.class);
    private static final int AT_ONCE = 200;

    private final DSLContext database;
    private final OneTransaction transaction;
    private final JournalReader journal;
    private final WebhookShelf webhooks;
    private final WantedEntries wanted;
    private final DeliveryQueue queue;
    private final WebhookAlarms alarms;

    WebhookFeed(DSLContext database, OneTransaction transaction, JournalReader journal, WebhookShelf webhooks, WantedEntries wanted, DeliveryQueue queue, WebhookAlarms alarms) {
        this.database = database;
        this.transaction = transaction;
        this.journal = journal;
        this.webhooks = webhooks;
        this.wanted = wanted;
        this.queue = queue;
        this.alarms = alarms;
    }

    /** A webhook that hears of everything from now on, and of nothing before. */
    void begin(UUID webhook) {
        var head = journal.head();
        var written = journal.written();
        database.insertInto(FEEDS).set(WEBHOOK, webhook).set(POSITION, head).set(WRITTEN_BEFORE, written).onConflict(WEBHOOK).doUpdate().set(POSITION, head).set(WRITTEN_BEFORE, written).execute();
    }

    /** Takes every webhook that is behind one block further; true when one may still be behind. */
    boolean advance() {
        var more = false;
        for (var webhook : behind()) {
            try {
                more |= transaction.of(() -> advance(webhook));
            } catch (RuntimeException failure) {
                log.warn("The webhook {} was not fed: {}", webhook, failure.toString());
            }
        }
        return more;
    }

    /** The working webhooks that have not seen the whole journal. */
    List<UUID> behind() {
        var living = select(Columns.ID).from(table(name("platform", "webhooks"))).where(field(name("active"), Boolean.class).isTrue(), Columns.DELETED_AT.isNull());
        return database.select(WEBHOOK).from(FEEDS).where(POSITION.lt(journal.head()), WEBHOOK.in(living)).fetch(WEBHOOK);
    }

    private boolean advance(UUID id) {
        var head = journal.head();
        var place = database.select(POSITION, WRITTEN_BEFORE).from(FEEDS).where(WEBHOOK.eq(id)).forUpdate().skipLocked().fetchOne();
        var webhook = webhooks.find(id).filter(Webhook::active);
        if (place == null || place.value1() >= head || webhook.isEmpty()) return false;
        var reader = webhooks.reader(webhook.get());
        if (reader.isEmpty()) return alarms.pause(id, Pause.Reason.NO_USER);

        var types = webhook.get().type() == null ? List.<TypeName>of() : List.of(TypeName.of(webhook.get().type()));
        var entries = journal.some(new Concern(types, webhook.get().imports(), place.value2()), place.value1(), head, AT_ONCE);
        try {
            queue.enqueue(id, wanted.of(webhook.get(), entries, reader.get()));
        } catch (Refused unaskable) {
            return alarms.pause(id, Pause.Reason.BAD_FILTER);
        }
        var reached = entries.size() == AT_ONCE ? entries.getLast().position() : head;
        database.update(FEEDS).set(POSITION, reached).where(WEBHOOK.eq(id)).execute();
        return reached < head;
    }
}
