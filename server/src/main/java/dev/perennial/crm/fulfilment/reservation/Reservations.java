package dev.perennial.crm.fulfilment.reservation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.fulfilment.ReservationId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** All reservations, as verbs see them. */
@Component
class Reservations extends Records<Reservation> {

    private static final Table<?> RESERVATIONS = table(name("fulfilment", "reservations"));
    private static final Field<UUID> PRODUCT = field(name("product"), UUID.class);
    private static final Field<String> RECORD_TYPE = field(name("record_type"), String.class);
    private static final Field<UUID> RECORD_ID = field(name("record_id"), UUID.class);
    private static final Field<Instant> EXPIRES_AT = field(name("expires_at"), SQLDataType.INSTANT);
    private static final Condition HELD = field(name("state"), String.class).eq("HELD").and(Columns.DELETED_AT.isNull());
    private static final int MOST_AT_ONCE = 200;

    private final DSLContext sql;

    Reservations(RecordDesk desk, DSLContext sql) {
        super(desk);
        this.sql = sql;
    }

    /** Whose record is it, and of what product: read before any lock is taken, because stock is locked before reservations. */
    Optional<ProductId> productOf(ReservationId reservation) {
        return sql.select(PRODUCT).from(RESERVATIONS).where(Columns.ID.eq(reservation.value())).fetchOptional(PRODUCT).map(ProductId::new);
    }

    List<ReservationId> heldFor(RecordRef record) {
        return sql.select(Columns.ID).from(RESERVATIONS).where(HELD, RECORD_TYPE.eq(record.type().toString()), RECORD_ID.eq(record.id())).orderBy(Columns.ID)
                .fetch(row -> new ReservationId(row.value1()));
    }

    List<ReservationId> heldFor(RecordRef record, ProductId product) {
        return sql.select(Columns.ID).from(RESERVATIONS).where(HELD, PRODUCT.eq(product.value()), RECORD_TYPE.eq(record.type().toString()), RECORD_ID.eq(record.id()))
                .orderBy(Columns.ID).fetch(row -> new ReservationId(row.value1()));
    }

    Optional<Instant> nextExpiry() {
        return sql.select(EXPIRES_AT).from(RESERVATIONS).where(HELD, EXPIRES_AT.isNotNull()).orderBy(EXPIRES_AT).limit(1).fetchOptional(EXPIRES_AT);
    }

    /** Some of those that nobody used in time. */
    List<ReservationId> overdue(Instant now) {
        return sql.select(Columns.ID).from(RESERVATIONS).where(HELD, EXPIRES_AT.le(now)).orderBy(EXPIRES_AT).limit(MOST_AT_ONCE).fetch(row -> new ReservationId(row.value1()));
    }
}
