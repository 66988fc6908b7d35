package dev.perennial.engine.merge;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which records are to become one.
 *
 * @param into the one that survives
 * @param others those that become part of it, at most nine
 * @param values by path the record whose value is taken; paths that nobody picked follow the rule
 * @param versions the version of each record that was looked at
 * @param findings what was already found wrong while reading
 */
public record MergeWish(UUID into, List<UUID> others, Map<Path, UUID> values, Map<UUID, Long> versions, List<Finding> findings) {

    /** So many records become one at most. */
    public static final int MOST_RECORDS = 10;

    public MergeWish {
        others = List.copyOf(others);
        values = Map.copyOf(values);
        versions = Map.copyOf(versions);
        findings = List.copyOf(findings);
    }

    /** All records, the survivor first. */
    public List<UUID> all() {
        var all = new ArrayList<UUID>(others.size() + 1);
        all.add(into);
        all.addAll(others);
        return all;
    }
}
