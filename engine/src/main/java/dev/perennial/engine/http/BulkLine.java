package dev.perennial.engine.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** The answer to one line of a bulk request: what became of it, or why not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkLine(long row, int status, UUID id, Long version, Problem problem, Boolean dryRun) {

    static BulkLine written(long row, int status, UUID id, long version) {
        return new BulkLine(row, status, id, version, null, null);
    }

    static BulkLine refused(long row, Problem problem) {
        return new BulkLine(row, problem.status(), null, null, problem, null);
    }

    BulkLine rehearsed() {
        return new BulkLine(row, status, id, version, problem, true);
    }
}
