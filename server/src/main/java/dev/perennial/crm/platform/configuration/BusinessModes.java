package dev.perennial.crm.platform.configuration;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The business modes that the product brings along, one file each. */
@Component
class BusinessModes {

    private static final String FILES = "classpath*:dev/perennial/crm/modes/*.json";

    private final List<BusinessMode> modes;

    BusinessModes() throws IOException {
        modes = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES)).map(BusinessModes::read).sorted(comparingInt(BusinessMode::place)).toList();
    }

    List<BusinessMode> all() {
        return modes;
    }

    Optional<BusinessMode> find(String key) {
        return modes.stream().filter(mode -> mode.key().equals(key)).findFirst();
    }

    private static BusinessMode read(Resource file) {
        try {
            var json = (ObjectNode) PlainJson.parsed(file.getContentAsString(StandardCharsets.UTF_8));
            var items = new LinkedHashMap<String, Map<String, ObjectNode>>();
            json.path("items").properties().forEach(kind -> {
                var those = new LinkedHashMap<String, ObjectNode>();
                kind.getValue().properties().forEach(item -> those.put(item.getKey(), (ObjectNode) item.getValue()));
                items.put(kind.getKey(), those);
            });
            return new BusinessMode(json.path("key").stringValue(), json.path("place").asInt(0), (ObjectNode) json.get("words"), items);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
