package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.crm.connectors.spreadsheet.TableFormat;
import dev.perennial.engine.refusal.Refused;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the columns of a table go in records of a type.
 *
 * @param key the unique field by which rows find the record they change
 * @param columns where the column of each header goes; headers that are missing here are left out
 * @param constants texts for fields that no column fills, for example a currency
 * @param history whether rows are the opening state of records from elsewhere
 */
public record Mapping(String type, Mode mode, String key, Map<String, String> columns, Map<String, String> constants, String dateFormat, Boolean history, TableFormat format) {

    /** Whether every row becomes a new record, or changes the one with the same key if there is one. */
    public enum Mode { CREATE, UPSERT }

    private static final int LONGEST = 200_000;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public Mapping {
        mode = mode == null ? Mode.CREATE : mode;
        columns = kept(columns);
        constants = kept(constants);
        history = history != null && history;
    }

    /** Reads the JSON that came with the file. */
    public static Mapping of(String json) {
        try {
            var mapping = json == null || json.length() > LONGEST ? null : JSON.readValue(json, Mapping.class);
            if (mapping == null || mapping.type() == null) throw Refused.because(ConnectorsRefusal.BAD_MAPPING);
            return mapping;
        } catch (JacksonException broken) {
            throw Refused.because(ConnectorsRefusal.BAD_MAPPING);
        }
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    Mapping withFormat(TableFormat found) {
        return new Mapping(type, mode, key, columns, constants, dateFormat, history, found);
    }

    Mapping withColumns(Map<String, String> proposed) {
        return new Mapping(type, mode, key, proposed, constants, dateFormat, history, format);
    }

    private static Map<String, String> kept(Map<String, String> given) {
        var kept = new LinkedHashMap<String, String>();
        if (given != null) given.forEach((name, value) -> {
            if (value != null && !value.isBlank()) kept.put(name, value.strip());
        });
        return Collections.unmodifiableMap(kept);
    }
}
