package dev.perennial.crm.platform.webhook;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.write.NewIds;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The secrets with which events are signed: 256 random bits, told once when they are made; for a while the one before signs as well. */
@Component
class WebhookSecrets {

    /** How Standard Webhooks marks a secret. */
    static final String PREFIX = "whsec_";

    private static final Table<?> SECRETS = table(name("platform", "webhook_secrets"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<UUID> WEBHOOK = field(name("webhook"), UUID.class);
    private static final Field<byte[]> SECRET = field(name("secret"), byte[].class);
    private static final Field<Instant> MADE_AT = field(name("made_at"), SQLDataType.INSTANT);
    private static final Field<Instant> ENDS_AT = field(name("ends_at"), SQLDataType.INSTANT);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final DSLContext database;
    private final InstantSource clock;

    WebhookSecrets(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.clock = machineClock;
    }

    /** A new secret, told this once; of those before it only the last stays, until the moment. */
    String renew(UUID webhook, Instant previousUntil) {
        database.deleteFrom(SECRETS).where(WEBHOOK.eq(webhook), ENDS_AT.isNotNull()).execute();
        database.update(SECRETS).set(ENDS_AT, previousUntil).where(WEBHOOK.eq(webhook)).execute();
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        database.insertInto(SECRETS).set(ID, NewIds.next()).set(WEBHOOK, webhook).set(SECRET, secret).set(MADE_AT, clock.instant()).execute();
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** Those that sign now, the newest first. */
    List<byte[]> signing(UUID webhook) {
        return database.select(SECRET).from(SECRETS).where(WEBHOOK.eq(webhook), ENDS_AT.isNull().or(ENDS_AT.gt(clock.instant()))).orderBy(MADE_AT.desc(), ID.desc()).fetch(SECRET);
    }
}
