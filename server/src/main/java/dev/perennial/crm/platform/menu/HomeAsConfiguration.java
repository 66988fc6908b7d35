package dev.perennial.crm.platform.menu;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.PlainJson;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Panels of the start page as configuration, by their keys. */
@Component
class HomeAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 90;

    HomeAsConfiguration(ConfiguredRecords desk) {
        super("home", TURN, MenuTable.PANELS.toString(), desk);
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return Optional.ofNullable(values.text("key"));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        return HomePanelRule.KEY.matcher(key).matches() ? Optional.of(Values.NONE.with("key", key)) : Optional.empty();
    }

    @Override
    protected Set<Path> leftOut() {
        return Set.of(Path.of("key"));
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        return PlainJson.text(item.at("/label/" + Language.of(locale).tag()), key);
    }
}
