package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Merges what all sources know of a record into one sequence, newest first. */
@Component
class Timeline {

    /** A page and the cursor of the next one, null at the end. */
    record Page(List<TimelineEntry> items, String next) {}

    private record Found(String source, TimelineEntry entry) {}

    private static final TypeReference<LinkedHashMap<String, String>> CURSORS = new TypeReference<>() {};

    private final List<TimelineSource> sources;
    private final JsonMapper json;

    Timeline(List<TimelineSource> sources, JsonMapper json) {
        this.sources = sources;
        this.json = json;
    }

    Page of(TypeName type, UUID id, String cursor, int limit, Actor actor) {
        var places = read(cursor);
        var found = new ArrayList<Found>();
        for (var source : sources)
            for (var entry : source.entries(type, id, places.get(source.name()), limit + 1, actor)) found.add(new Found(source.name(), entry));
        found.sort((a, b) -> b.entry().at().compareTo(a.entry().at()));
        var shown = found.subList(0, Math.min(limit, found.size()));
        for (var each : shown) places.put(each.source(), each.entry().cursor());
        return new Page(shown.stream().map(Found::entry).toList(), found.size() > limit ? write(places) : null);
    }

    private Map<String, String> read(String cursor) {
        if (cursor == null) return new LinkedHashMap<>();
        try {
            return json.readValue(Base64.getUrlDecoder().decode(cursor), CURSORS);
        } catch (IllegalArgumentException | JacksonException _) {
            throw Refused.because(EngineRefusal.BAD_CURSOR);
        }
    }

    private String write(Map<String, String> places) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsString(places).getBytes(StandardCharsets.UTF_8));
    }
}
