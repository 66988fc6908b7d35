package dev.perennial.crm.platform.sharing;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.PlainJson;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Sharing rules as configuration, by their names. */
@Component
class CriteriaRulesAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 60;

    private final RecordReader reader;
    private final Blueprints blueprints;

    CriteriaRulesAsConfiguration(ConfiguredRecords desk, RecordReader reader, Blueprints blueprints) {
        super("sharing", TURN, CriteriaCheck.TYPE.toString(), desk);
        this.reader = reader;
        this.blueprints = blueprints;
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return Optional.ofNullable(values.text("name"));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        return Optional.of(Values.NONE.with("name", key));
    }

    @Override
    protected Set<Path> leftOut() {
        return Set.of(Path.of("name"));
    }

    /** How many records the rule opens. */
    @Override
    public long touched(String key, ObjectNode item) {
        var type = PlainJson.text(item.path("type"), "");
        if (!TypeName.isOne(type) || blueprints.find(TypeName.of(type)).isEmpty()) return 0;
        try {
            return reader.count(TypeName.of(type), ListRequest.NEWEST.filtered(PlainJson.text(item.path("filter"), null)), House.ACTOR);
        } catch (Refused notNow) {
            return 0;
        }
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        return key;
    }
}
