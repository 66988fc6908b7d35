package dev.perennial.crm.platform.configuration;

import static java.util.Comparator.comparingInt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All sorts of configuration in their turn, and all items that there are. */
@Component
class ConfigurationKinds {

    private final List<ConfigurationKind> kinds;

    ConfigurationKinds(List<ConfigurationKind> kinds) {
        this.kinds = kinds.stream().sorted(comparingInt(ConfigurationKind::turn)).toList();
    }

    List<ConfigurationKind> all() {
        return kinds;
    }

    Optional<ConfigurationKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    ConfigurationKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no sort of configuration " + name));
    }

    Map<String, Map<String, ObjectNode>> items() {
        var items = new LinkedHashMap<String, Map<String, ObjectNode>>();
        for (var kind : kinds) items.put(kind.name(), kind.items());
        return items;
    }
}
