package dev.perennial.crm.platform.view;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.PlainJson;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Public views as configuration, by type and key; those of persons and teams are their own affair. */
@Component
class ViewsAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 50;
    private static final Set<Path> LEFT_OUT = Set.of(Path.of("type"), Path.of("key"), Path.of("shared"), Path.of("team"));

    ViewsAsConfiguration(ConfiguredRecords desk) {
        super("views", TURN, "platform/views", desk);
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        if (!View.Audience.PUBLIC.name().equals(values.text("shared")) || values.text("type") == null) return Optional.empty();
        return Optional.of(Objects.requireNonNullElseGet(values.text("key"), () -> ViewRule.keyFor(values)));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        var mark = key.indexOf('#');
        return mark < 1 || mark == key.length() - 1 ? Optional.empty() : Optional.of(Values.NONE.with("type", key.substring(0, mark)).with("key", key));
    }

    @Override
    protected Set<Path> leftOut() {
        return LEFT_OUT;
    }

    @Override
    protected Values always() {
        return Values.NONE.with("shared", View.Audience.PUBLIC.name());
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        var named = PlainJson.text(item.at("/names/" + Language.of(locale).tag()), "");
        return (named.isEmpty() ? PlainJson.text(item.path("name"), key) : named) + " · " + typeName(key.substring(0, Math.max(0, key.indexOf('#'))), locale);
    }
}
