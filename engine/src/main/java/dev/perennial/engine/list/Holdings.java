package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import dev.perennial.engine.access.Follow;
import dev.perennial.engine.access.Reach;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.record.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The records that somebody owns or that are shared with him, of a type that others hang on; looked up before a list is read, because
 * a list whose planner knows these ids walks one index for each of them, and one that has none to follow is not touched at all.
 */
final class Holdings {

    /** An index is asked once for each; who holds more meets what hangs on it soon enough on a walk. */
    static final int MOST = 1_000;

    private final DSLContext sql;
    private final RecordTables tables;
    private final Instant now;
    private final Map<Asked, Optional<Set<UUID>>> known = new HashMap<>();

    private record Asked(Follow follow, Set<ShareLevel> levels) {}

    Holdings(DSLContext sql, RecordTables tables, Instant now) {
        this.sql = sql;
        this.tables = tables;
        this.now = now;
    }

    /** The living records held, empty when they are more than can be followed one by one. */
    Optional<Set<UUID>> of(Follow follow, Reach.Shared shared) {
        return known.computeIfAbsent(new Asked(follow, shared.levels()), _ -> read(follow, shared));
    }

    private Optional<Set<UUID>> read(Follow follow, Reach.Shared shared) {
        var main = Columns.main(tables.of(follow.target()).blueprint());
        var alive = Columns.DELETED_AT.isNull();
        var byShare = select(Columns.ID).from(main).where(Columns.ID.eq(any(array(Shares.sharedWith(follow.target(), shared, now))))).and(alive);
        var held = follow.owner() == null ? byShare : byShare.unionAll(select(Columns.ID).from(main).where(Columns.OWNER.eq(follow.owner())).and(alive));
        var ids = new HashSet<>(sql.fetch(held.limit(MOST + 1)).getValues(Columns.ID));
        return ids.size() > MOST ? Optional.empty() : Optional.of(ids);
    }
}
