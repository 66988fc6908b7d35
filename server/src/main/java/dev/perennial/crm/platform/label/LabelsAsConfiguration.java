package dev.perennial.crm.platform.label;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The tenant's own words as configuration, by the key of the label and the language. */
@Component
class LabelsAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 45;
    private static final Set<Path> LEFT_OUT = Set.of(Path.of("key"), Path.of("language"), Path.of("address"));

    LabelsAsConfiguration(ConfiguredRecords desk) {
        super("labels", TURN, StoredLabels.LABELS.toString(), desk);
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return Optional.ofNullable(values.text("address"));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        var mark = key.lastIndexOf('@');
        return mark < 1 || mark == key.length() - 1 ? Optional.empty() : Optional.of(Values.NONE.with("key", key.substring(0, mark)).with("language", key.substring(mark + 1)).with("address", key));
    }

    @Override
    protected Set<Path> leftOut() {
        return LEFT_OUT;
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        var mark = key.lastIndexOf('@');
        return mark < 1 ? key : word(key.substring(0, mark), locale) + " (" + key.substring(mark + 1) + ")";
    }
}
