package dev.perennial.engine.merge;

import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.transfer.HouseWrites;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads the links of records from old ids to the ones that stand for them, as one set; nobody needs a right on each of them, and each tells it in its history. */
@Component
public class MovedLinks {

    private final IncomingLinks links;
    private final StoredRecords records;
    private final Blueprints blueprints;
    private final HouseWrites writes;

    MovedLinks(IncomingLinks links, StoredRecords records, Blueprints blueprints, HouseWrites writes) {
        this.links = links;
        this.records = records;
        this.blueprints = blueprints;
        this.writes = writes;
    }

    /** A record whose links moved, the version that this left, and where they stand. */
    public record Moved(TypeName type, UUID record, long version, List<Path> paths) {}

    /** Moves the links of these records, all of one type; one that links there no longer stays as it is. */
    public List<Moved> move(TypeName type, Collection<UUID> linking, TypeName target, Map<UUID, UUID> moves, Errand errand) {
        var moved = new ArrayList<Moved>();
        var ids = linking.stream().sorted().toList();
        for (var from = 0; from < ids.size(); from += SetWriter.MOST_ROWS) moved.addAll(block(type, ids.subList(from, Math.min(ids.size(), from + SetWriter.MOST_ROWS)), target, moves, errand));
        return moved;
    }

    private List<Moved> block(TypeName type, List<UUID> ids, TypeName target, Map<UUID, UUID> moves, Errand errand) {
        var blueprint = blueprints.get(type);
        var changes = new ArrayList<HouseWrites.Change>();
        for (var record : records.lock(type, ids).values()) {
            var after = Redirected.values(blueprint, record.values(), target, moves);
            if (after != record.values()) changes.add(HouseWrites.Change.of(record, after));
        }
        var places = links.to(target).stream().filter(place -> place.type().name().equals(type)).toList();
        var written = writes.write(type, changes, errand);
        var moved = new ArrayList<Moved>();
        for (var i = 0; i < written.size(); i++) moved.add(new Moved(type, written.get(i).id(), written.get(i).version(), paths(places, changes.get(i).before().values(), changes.get(i).values())));
        return moved;
    }

    private static List<Path> paths(List<IncomingLinks.Place> places, Values before, Values after) {
        return places.stream().filter(place -> place.rows() == null ? !Canonical.same(before.get(place.path()), after.get(place.path()))
                : differ(before.rows(place.rows().path()), after.rows(place.rows().path()), place.field().path())).map(IncomingLinks.Place::path).toList();
    }

    private static boolean differ(List<Values> before, List<Values> after, Path path) {
        for (var i = 0; i < after.size(); i++) if (!Canonical.same(before.get(i).get(path), after.get(i).get(path))) return true;
        return false;
    }
}
