package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Record types of the tenant as configuration, by their plural names; one that a mode leaves behind is shelved with its records. */
@Component
class TypesAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 20;

    private final DefinitionUses uses;

    TypesAsConfiguration(ConfiguredRecords desk, DefinitionUses uses) {
        super("types", TURN, Definitions.TYPES.toString(), desk);
        this.uses = uses;
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return Optional.ofNullable(values.text("plural"));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        return TypeDefinition.NAME.matcher(key).matches() ? Optional.of(Values.NONE.with("plural", key)) : Optional.empty();
    }

    @Override
    protected Set<Path> leftOut() {
        return Set.of(Path.of("plural"));
    }

    @Override
    public ObjectNode putAside(ObjectNode item) {
        return item == null ? null : item.deepCopy().put("shelved", true);
    }

    @Override
    public long touched(String key, ObjectNode item) {
        return uses.records(Definitions.typeCalled(key));
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        return DefinedWords.inLanguage(item.path("many"), key, locale);
    }
}
