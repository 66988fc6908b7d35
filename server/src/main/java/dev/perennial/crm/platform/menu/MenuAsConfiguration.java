package dev.perennial.crm.platform.menu;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the menu as configuration, by their record types. */
@Component
class MenuAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 80;

    MenuAsConfiguration(ConfiguredRecords desk) {
        super("menu", TURN, MenuTable.ENTRIES.toString(), desk);
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return Optional.ofNullable(values.text("type"));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        return TypeName.isOne(key) ? Optional.of(Values.NONE.with("type", key)) : Optional.empty();
    }

    @Override
    protected Set<Path> leftOut() {
        return Set.of(Path.of("type"));
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        return typeName(key, locale);
    }
}
