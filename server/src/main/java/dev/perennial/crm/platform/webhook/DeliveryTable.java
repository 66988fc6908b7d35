package dev.perennial.crm.platform.webhook;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The columns of what is on its way. */
final class DeliveryTable {

    static final Table<Record> DELIVERIES = table(name("platform", "webhook_deliveries"));
    static final Field<UUID> ID = field(name("id"), UUID.class);
    static final Field<Instant> CREATED_AT = field(name("created_at"), SQLDataType.INSTANT);
    static final Field<Instant> UPDATED_AT = field(name("updated_at"), SQLDataType.INSTANT);
    static final Field<String> EVENT = field(name("event"), String.class);
    static final Field<String> EVENT_FOLDED = field(name("event_folded"), String.class);
    static final Field<byte[]> EVENT_SORT = field(name("event_sort"), byte[].class);
    static final Field<UUID> WEBHOOK = field(name("webhook"), UUID.class);
    static final Field<String> STATE = field(name("state"), String.class);
    static final Field<String> RECORD_TYPE = field(name("record_type"), String.class);
    static final Field<UUID> RECORD_ID = field(name("record_id"), UUID.class);
    static final Field<Long> POSITION = field(name("position"), Long.class);
    static final Field<Instant> HAPPENED_AT = field(name("happened_at"), SQLDataType.INSTANT);
    static final Field<Long> ATTEMPTS = field(name("attempts"), Long.class);
    static final Field<Instant> NEXT_ATTEMPT_AT = field(name("next_attempt_at"), SQLDataType.INSTANT);
    static final Field<Instant> LAST_AT = field(name("last_at"), SQLDataType.INSTANT);
    static final Field<String> LAST_FAILURE = field(name("last_failure"), String.class);
    static final Field<Long> LAST_STATUS = field(name("last_status"), Long.class);
    static final Field<String> LAST_ANSWER = field(name("last_answer"), String.class);
    static final Field<Long> LAST_MILLISECONDS = field(name("last_milliseconds"), Long.class);

    static final Table<Record> QUEUE = table(name("platform", "webhook_queue"));
    static final Field<UUID> DELIVERY = field(name("delivery"), UUID.class);
    static final Field<UUID> SUBJECT = field(name("subject"), UUID.class);
    static final Field<Instant> NEXT_AT = field(name("next_at"), SQLDataType.INSTANT);
    static final Field<UUID> SENDER = field(name("sender"), UUID.class);
    static final Field<Instant> CLAIMED_AT = field(name("claimed_at"), SQLDataType.INSTANT);

    static final Table<Record> FEEDS = table(name("platform", "webhook_feeds"));
    static final Field<Long> WRITTEN_BEFORE = field(name("written_before"), Long.class);
    static final Field<Instant> FAILING_SINCE = field(name("failing_since"), SQLDataType.INSTANT);

    private DeliveryTable() {}
}
