package dev.perennial.engine.http;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.Finding;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What to do with each line of a bulk request: write it as a record, or as the parameters of a verb. */
record BulkRequest(Mode mode, Path key, String verb, boolean dryRun, List<Finding> findings) {

    enum Mode { CREATE, UPSERT }

    static BulkRequest of(HttpServletRequest request) {
        var query = QueryParameters.of(request, "mode", "key", "verb", "dryRun");
        var mode = query.option("mode", Mode.class, Mode.CREATE);
        var key = query.text("key");
        if (mode == Mode.UPSERT && key == null && query.text("verb") == null) query.wrong("key", "REQUIRED");
        var path = key == null ? null : path(query, key);
        var dryRun = query.yes("dryRun");
        return new BulkRequest(mode, path, query.text("verb"), dryRun, query.findings());
    }

    private static Path path(QueryParameters query, String key) {
        try {
            return Path.of(key);
        } catch (IllegalArgumentException _) {
            query.wrong("key", "UNKNOWN_FIELD");
            return null;
        }
    }
}
