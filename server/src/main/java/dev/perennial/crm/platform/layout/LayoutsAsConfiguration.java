package dev.perennial.crm.platform.layout;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Layouts as configuration, by type and name; roles and teams stand in them by their names. */
@Component
class LayoutsAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 40;

    LayoutsAsConfiguration(ConfiguredRecords desk) {
        super("layouts", TURN, LayoutForms.LAYOUTS.toString(), desk);
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return values.text("type") == null || values.text("name") == null ? Optional.empty() : Optional.of(values.text("type") + "#" + values.text("name"));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        var mark = key.indexOf('#');
        return mark < 1 || mark == key.length() - 1 ? Optional.empty() : Optional.of(Values.NONE.with("type", key.substring(0, mark)).with("name", key.substring(mark + 1)));
    }

    @Override
    protected Set<Path> leftOut() {
        return Set.of(Path.of("type"), Path.of("name"));
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        return key.substring(key.indexOf('#') + 1) + " · " + typeName(key.substring(0, Math.max(0, key.indexOf('#'))), locale);
    }
}
