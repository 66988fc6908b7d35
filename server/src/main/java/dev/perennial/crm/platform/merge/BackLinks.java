package dev.perennial.crm.platform.merge;

import dev.perennial.crm.platform.merge.MergeLedger.Line;
import dev.perennial.engine.merge.MovedLinks.Moved;
import dev.perennial.engine.merge.RecordParting;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.Errand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Leads links back to where they led before a merge; a record that moved twice goes back twice, the last move first. */
@Component
class BackLinks {

    private final RecordParting parting;
    private final Blueprints blueprints;
    private final LaterMoves later;

    BackLinks(RecordParting parting, Blueprints blueprints, LaterMoves later) {
        this.parting = parting;
        this.blueprints = blueprints;
        this.later = later;
    }

    /** What went back, and by record what somebody changed since. */
    record Back(List<Moved> moved, Map<RecordRef, Set<Path>> conflicts) {}

    /** Leads the links of these lines back, which begin with the last. */
    Back goBack(List<Line> lines, Errand errand) {
        var moved = new ArrayList<Moved>();
        var conflicts = new LinkedHashMap<RecordRef, Set<Path>>();
        for (var round = rounds(lines); !round.isEmpty(); round = round.subList(1, round.size()))
            round.getFirst().forEach((type, versions) -> {
                if (blueprints.find(type).isEmpty()) return;   // a type that was removed since has taken its records along
                try {
                    var back = parting.back(type, versions, errand);
                    back.moved().forEach((id, paths) -> moved.add(new Moved(type, id, versions.get(id), List.copyOf(paths))));
                    back.changedSince().forEach((id, paths) -> conflicts.put(new RecordRef(type, id), paths));
                } catch (DuplicateKeyException both) {
                    throw later.clash(type, errand.by());
                }
            });
        return new Back(moved, conflicts);
    }

    private static List<Map<TypeName, Map<UUID, Long>>> rounds(List<Line> lines) {
        var rounds = new ArrayList<Map<TypeName, Map<UUID, Long>>>();
        for (var line : lines) {
            var moved = line.moved();
            var at = 0;
            while (at < rounds.size() && rounds.get(at).getOrDefault(moved.type(), Map.of()).containsKey(moved.record())) at++;
            if (at == rounds.size()) rounds.add(new LinkedHashMap<>());
            rounds.get(at).computeIfAbsent(moved.type(), _ -> new LinkedHashMap<>()).put(moved.record(), moved.version());
        }
        return rounds;
    }
}
