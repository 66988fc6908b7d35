package dev.perennial.crm.platform.merge;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.BelongingRecords;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.merge.IncomingLinks;
import dev.perennial.engine.merge.Merging.Move;
import dev.perennial.engine.merge.MovedLinks.Moved;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who links to the records of a merge, and how much of that its reader may be told. */
@Component
class Linking {

    private static final int AT_ONCE = 1_000;
    /** Beyond so many behind one link, the figure of a preview is "at least". */
    private static final int MOST_COUNTED = 20_000;

    private final IncomingLinks links;
    private final RecordReader reader;
    private final Set<TypeName> belonging;

    Linking(IncomingLinks links, RecordReader reader, ObjectProvider<BelongingRecords> belonging) {
        this.links = links;
        this.reader = reader;
        this.belonging = belonging.stream().map(BelongingRecords::type).collect(Collectors.toSet());
    }

    /** The records that link to the others, by type, without those that are merged themselves; empty when there are more than so many. */
    Optional<Map<TypeName, Set<UUID>>> to(TypeName target, Collection<UUID> others, Collection<UUID> members, int most) {
        var found = new LinkedHashMap<TypeName, Set<UUID>>();
        var count = 0;
        for (var place : links.to(target)) {
            var ids = found.computeIfAbsent(place.type().name(), _ -> new LinkedHashSet<>());
            for (var id : links.linking(place, target, others, null, most + 1 + members.size())) if (!isMember(place, target, members, id) && ids.add(id)) count++;
            if (count > most) return Optional.empty();
        }
        return Optional.of(found);
    }

    private static boolean isMember(IncomingLinks.Place place, TypeName target, Collection<UUID> members, UUID id) {
        return place.type().name().equals(target) && members.contains(id);
    }

    /** How many of those that moved the reader may see, by type and link. */
    List<Move> seen(Collection<Moved> moved, Actor by) {
        var idsOf = new LinkedHashMap<TypeName, Set<UUID>>();
        moved.forEach(one -> idsOf.computeIfAbsent(one.type(), _ -> new HashSet<>()).add(one.record()));
        var visible = new HashMap<TypeName, Set<UUID>>();
        idsOf.forEach((type, ids) -> visible.put(type, visible(type, ids, by)));
        var counts = new LinkedHashMap<Move, Long>();
        for (var one : moved)
            for (var path : one.paths())
                if (visible.get(one.type()).contains(one.record()) && !by.on(one.type()).hides(path)) counts.merge(new Move(one.type(), path, 0), 1L, Long::sum);
        return counts(counts);
    }

    /** The same for records that will move later. */
    List<Move> awaited(TypeName target, Collection<UUID> others, Actor by) {
        var counts = new LinkedHashMap<Move, Long>();
        for (var place : links.to(target)) {
            if (by.on(place.type().name()).hides(place.path())) continue;
            var seen = 0L;
            UUID after = null;
            for (var counted = 0; counted < MOST_COUNTED; counted += AT_ONCE) {
                var ids = links.linking(place, target, others, after, AT_ONCE);
                if (ids.isEmpty()) break;
                seen += visible(place.type().name(), new HashSet<>(ids), by).size();
                after = ids.getLast();
            }
            if (seen > 0) counts.put(new Move(place.type().name(), place.path(), 0), seen);
        }
        return counts(counts);
    }

    /** Of those that the reader may not see not even the number is told; what belongs to a record, as its files, is seen with it. */
    Set<UUID> visible(TypeName type, Set<UUID> ids, Actor by) {
        if (belonging.contains(type)) return ids;
        var visible = new HashSet<UUID>();
        var all = List.copyOf(ids);
        for (var from = 0; from < all.size(); from += AT_ONCE) visible.addAll(reader.visible(type, all.subList(from, Math.min(all.size(), from + AT_ONCE)), by));
        return visible;
    }

    private static List<Move> counts(Map<Move, Long> counts) {
        return counts.entrySet().stream().map(one -> new Move(one.getKey().type(), one.getKey().path(), one.getValue())).sorted(Comparator.comparing(Move::count).reversed()).toList();
    }

    /** The title of the record, null where the reader may not see it. */
    String label(TypeName type, UUID id, Path title, Actor by) {
        return reader.findEvenDeleted(type, id, by).map(record -> (String) record.values().get(title)).orElse(null);
    }
}
