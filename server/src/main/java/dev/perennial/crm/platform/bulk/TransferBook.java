package dev.perennial.crm.platform.bulk;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what was wished of each transfer, for as long as it can be taken back and told. */
@Component
class TransferBook {

    private static final Field<UUID> JOB = field(name("job"), UUID.class);
    private static final Field<JSONB> WISH = field(name("wish"), JSONB.class);

    private final DSLContext sql;
    private final JsonMapper json;

    TransferBook(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void keep(UUID job, TransferWish wish) {
        sql.update(table(name("platform", "bulk_changes"))).set(WISH, JSONB.valueOf(json.writeValueAsString(wish))).where(JOB.eq(job)).execute();
    }

    TransferWish wish(UUID job) {
        return json.readValue(sql.select(WISH).from(table(name("platform", "bulk_changes"))).where(JOB.eq(job)).fetchSingle(WISH).data(), TransferWish.class);
    }
}
