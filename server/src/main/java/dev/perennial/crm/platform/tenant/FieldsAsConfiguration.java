package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.PlainJson;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Fields of the tenant as configuration, by type and key; one that a mode leaves behind is shelved with its values. */
@Component
class FieldsAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 30;
    private static final Set<Path> LEFT_OUT = Set.of(Path.of("type"), Path.of("key"), Path.of("address"), Path.of("promotion/state"));

    private static final List<String> DERIVED = Arrays.stream(CustomKind.values()).filter(CustomKind::isDerived).map(CustomKind::name).toList();

    private final DefinitionUses uses;

    FieldsAsConfiguration(ConfiguredRecords desk, DefinitionUses uses) {
        super("fields", TURN, Definitions.FIELDS.toString(), desk);
        this.uses = uses;
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return values.text("type") == null || values.text("key") == null ? Optional.empty() : Optional.of(Definitions.address(values.text("type"), values.text("key")));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        var mark = key.indexOf('#');
        return mark < 1 || mark == key.length() - 1 ? Optional.empty() : Optional.of(Values.NONE.with("type", key.substring(0, mark)).with("key", key.substring(mark + 1)));
    }

    @Override
    protected Set<Path> leftOut() {
        return LEFT_OUT;
    }

    @Override
    public ObjectNode putAside(ObjectNode item) {
        if (item == null) return null;
        var shelved = item.deepCopy();
        shelved.withObjectProperty("demands").put("shelved", true);
        return shelved;
    }

    @Override
    public long touched(String key, ObjectNode item) {
        var place = key.split("#", 2);
        return place.length == 2 && TypeName.isOne(place[0]) ? uses.holders(TypeName.of(place[0]), place[1]) : 0;
    }

    /** Derived values are worked out again. */
    @Override
    public boolean holdsData(String key, ObjectNode item) {
        return DERIVED.stream().noneMatch(PlainJson.text(item.path("kind"), "")::equals) && touched(key, item) > 0;
    }

    @Override
    public List<String> inOrder(Map<String, ObjectNode> items) {
        return new DefinitionOrder(items).inOrder();
    }

    @Override
    public void checkTogether(Map<String, ObjectNode> items, BiConsumer<String, Finding> findings) {
        for (var key : new DefinitionOrder(items).inCircles()) findings.accept(key, Finding.at("kind", "CIRCLE", key));
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        var place = key.split("#", 2);
        return DefinedWords.inLanguage(item.path("label"), place[place.length - 1], locale) + " · " + typeName(place[0], locale);
    }
}
