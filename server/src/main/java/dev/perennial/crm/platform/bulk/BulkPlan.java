package dev.perennial.crm.platform.bulk;

import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.Draft;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A wish that was read and found to make sense: the verb is null where fields change. */
record BulkPlan(TypeName type, String filter, String q, List<UUID> ids, Draft draft, String verb) {

    /** The records meant, as a list asks for them. */
    ListRequest list() {
        return ListRequest.NEWEST.filtered(ids == null ? filter : idsAsFilter()).searching(ids == null ? q : null).showing(List.of("id"));
    }

    /** The fields that change, none for a verb. */
    List<Path> paths() {
        return verb == null ? List.copyOf(draft.values().asMap().keySet()) : List.of();
    }

    private String idsAsFilter() {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "id in (", ")"));
    }
}
