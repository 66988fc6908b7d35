package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.configuration.ConfigurationLedger.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Brings the lines of a set into an order in which they can be done: what goes goes first, the last built first; then what comes, foundations first. */
@Component
class ConfigurationOrder {

    private final ConfigurationKinds kinds;

    ConfigurationOrder(ConfigurationKinds kinds) {
        this.kinds = kinds;
    }

    List<Line> of(List<Line> lines) {
        var byItem = new LinkedHashMap<ItemKey, Line>();
        lines.forEach(line -> byItem.put(line.item(), line));
        var going = new ArrayList<Line>();
        var coming = new ArrayList<Line>();
        for (var kind : kinds.all()) {
            going.addAll(ordered(kind, byItem, true));
            coming.addAll(ordered(kind, byItem, false));
        }
        var all = new ArrayList<>(going.reversed());
        all.addAll(coming);
        return numbered(all);
    }

    private static List<Line> ordered(ConfigurationKind kind, Map<ItemKey, Line> byItem, boolean going) {
        var items = new LinkedHashMap<String, ObjectNode>();
        byItem.forEach((item, line) -> {
            var goes = line.after() == null || kind.isAside(line.after());
            if (item.kind().equals(kind.name()) && goes == going) items.put(item.key(), going ? Objects.requireNonNullElseGet(line.before(), PlainJson::object) : line.after());
        });
        return kind.inOrder(items).stream().map(key -> byItem.get(new ItemKey(kind.name(), key))).toList();
    }

    private static List<Line> numbered(List<Line> lines) {
        var numbered = new ArrayList<Line>();
        for (var line : lines) numbered.add(new Line(numbered.size() + 1L, line.item(), line.before(), line.after(), line.outcome(), line.kept()));
        return numbered;
    }
}
