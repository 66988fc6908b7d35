package dev.perennial.engine.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Single records shared with a user, a team, a department or a role, for a while or for good. */
@Component
public class Shares {

    private static final Table<Record> SHARES = table(name("engine", "shares"));
    private static final Field<String> TYPE = field(name("engine", "shares", "type"), String.class);
    private static final Field<UUID> RECORD = field(name("engine", "shares", "record"), UUID.class);
    private static final Field<String> GRANTEE_KIND = field(name("engine", "shares", "grantee_kind"), String.class);
    private static final Field<UUID> GRANTEE = field(name("engine", "shares", "grantee"), UUID.class);
    private static final Field<String> LEVEL = field(name("engine", "shares", "level"), String.class);
    private static final Field<Instant> EXPIRES_AT = field(name("engine", "shares", "expires_at"), SQLDataType.INSTANT);

    private final DSLContext sql;

    public Shares(DSLContext sql) {
        this.sql = sql;
    }

    /** A share of one record; it never ends when {@code expiresAt} is null. */
    public record Share(Grantee grantee, ShareLevel level, Instant expiresAt) {}

    /** Shares the record, or changes how it is shared with that grantee. */
    public void grant(RecordRef record, Share share) {
        sql.insertInto(SHARES).columns(TYPE, RECORD, GRANTEE_KIND, GRANTEE, LEVEL, EXPIRES_AT)
                .values(record.type().toString(), record.id(), share.grantee().kind().name(), share.grantee().id(), share.level().name(), share.expiresAt())
                .onConflict(TYPE, RECORD, GRANTEE).doUpdate().set(LEVEL, share.level().name()).set(EXPIRES_AT, share.expiresAt()).execute();
    }

    /** Shares many records at once; one that is shared with the grantee already is left as it is shared. */
    public void grantAll(Collection<Map.Entry<RecordRef, Share>> grants) {
        if (grants.isEmpty()) return;
        var insert = sql.insertInto(SHARES).columns(TYPE, RECORD, GRANTEE_KIND, GRANTEE, LEVEL, EXPIRES_AT);
        for (var grant : grants) {
            var share = grant.getValue();
            insert = insert.values(grant.getKey().type().toString(), grant.getKey().id(), share.grantee().kind().name(), share.grantee().id(), share.level().name(), share.expiresAt());
        }
        insert.onConflict(TYPE, RECORD, GRANTEE).doNothing().execute();
    }

    public void revoke(RecordRef record, Grantee grantee) {
        sql.deleteFrom(SHARES).where(isOf(record)).and(GRANTEE.eq(grantee.id())).execute();
    }

    /** With whom the record is shared. */
    public List<Share> of(RecordRef record) {
        return sql.select(GRANTEE_KIND, GRANTEE, LEVEL, EXPIRES_AT).from(SHARES).where(isOf(record)).orderBy(GRANTEE_KIND, GRANTEE)
                .fetch(row -> new Share(new Grantee(Grantee.Kind.valueOf(row.value1()), row.value2()), ShareLevel.valueOf(row.value3()), row.value4()));
    }

    /** The ids of the type's records that are shared with the reach's grantees now; stands inside other statements. */
    public static Select<Record1<UUID>> sharedWith(TypeName type, Reach.Shared shared, Instant now) {
        var levels = shared.levels().stream().map(Enum::name).sorted().toArray(String[]::new);
        return DSL.select(RECORD).from(SHARES).where(TYPE.eq(type.toString())).and(GRANTEE.eq(DSL.any(shared.grantees().toArray(UUID[]::new))))
                .and(LEVEL.eq(DSL.any(levels))).and(EXPIRES_AT.isNull().or(EXPIRES_AT.gt(now)));
    }

    private static Condition isOf(RecordRef record) {
        return TYPE.eq(record.type().toString()).and(RECORD.eq(record.id()));
    }
}
