package dev.perennial.crm.platform;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Takes a job through all records of a type in blocks, by their ids; each block is a step, and a job that was stopped goes on behind its last one. */
public final class RecordBlocks {

    private static final int BLOCK = 500;

    record At(UUID id) {}

    private RecordBlocks() {}

    /** Hands the ids of each block to the work, in the transaction of its step. */
    public static void walk(JobRun run, DSLContext sql, Blueprint type, Consumer<List<UUID>> work) {
        run.expect(sql.fetchCount(Columns.main(type)));
        var last = run.checkpoint(At.class).map(At::id).orElse(new UUID(0, 0));
        for (var block = next(sql, type, last); !block.isEmpty(); block = next(sql, type, last)) {
            var ids = block;
            run.step(() -> {
                work.accept(ids);
                return new JobRun.Reached(ids.size(), 0, new At(ids.getLast()));
            });
            last = ids.getLast();
        }
    }

    private static List<UUID> next(DSLContext sql, Blueprint type, UUID after) {
        return sql.select(Columns.ID).from(Columns.main(type)).where(Columns.ID.gt(after)).orderBy(Columns.ID).limit(BLOCK).fetch(Columns.ID);
    }
}
