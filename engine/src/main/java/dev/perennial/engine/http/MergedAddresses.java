package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.merge.Merging;
import dev.perennial.engine.record.TypeName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds for the address of a record that was merged away the one of the record that stands for it, for those who may see that one; all others find nothing there. */
@Component
class MergedAddresses {

    private static final Pattern OF_RECORD = Pattern.compile("/api/([a-z-]+)/([a-z-]+)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(/.*)?");

    private final ObjectProvider<Merging> merging;
    private final RecordReader reader;

    MergedAddresses(ObjectProvider<Merging> merging, RecordReader reader) {
        this.merging = merging;
        this.reader = reader;
    }

    /** The survivor: its address with all that stood behind the old id, and what it is called. */
    record Survivor(String address, String label) {}

    /** The survivor for the address that was asked for. */
    Optional<Survivor> of(HttpServletRequest request) {
        var address = OF_RECORD.matcher(request.getRequestURI());
        if (!address.matches() || !(request.getAttribute(Actor.class.getName()) instanceof Actor actor)) return Optional.empty();
        var type = new TypeName(address.group(1), address.group(2));
        return survivor(type, UUID.fromString(address.group(3))).map(id -> seen(type, id, address.group(4), request.getQueryString(), actor));
    }

    /** True of a record that was merged away. */
    boolean isMerged(TypeName type, UUID id) {
        return survivor(type, id).isPresent();
    }

    private Optional<UUID> survivor(TypeName type, UUID id) {
        var desk = merging.getIfAvailable();
        return desk == null ? Optional.empty() : desk.survivor(type, id);
    }

    private Survivor seen(TypeName type, UUID id, String below, String query, Actor actor) {
        var labels = reader.labels(type, List.of(id), actor);
        if (!labels.containsKey(id)) return null;
        var address = "/api/" + type + "/" + id + (below == null ? "" : below) + (query == null ? "" : "?" + query);
        return new Survivor(address, labels.get(id) == null ? id.toString() : labels.get(id));
    }
}
