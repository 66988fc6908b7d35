package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.configuration.Brought;
import dev.perennial.crm.platform.configuration.ConfigurationKind;
import dev.perennial.crm.platform.configuration.ItemWords;
import dev.perennial.crm.platform.configuration.References;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.Rules;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a role may do with one record type as one item of configuration, by type and role; it stands in the rows of the role. */
@Component
class RightsAsConfiguration implements ConfigurationKind {

    private static final int TURN = 70;
    private static final List<Path> ROWS = List.of(Path.of("grants"), Path.of("verbGrants"), Path.of("masks"));

    private final DSLContext sql;
    private final StoredRecords records;
    private final RecordWriter writer;
    private final Blueprints blueprints;
    private final Rules rules;
    private final RightsJson json;
    private final RoleHolders holders;
    private final References references;
    private final Messages messages;

    RightsAsConfiguration(DSLContext sql, StoredRecords records, RecordWriter writer, Blueprints blueprints, Rules rules, RightsJson json, RoleHolders holders, References references, Messages messages) {
        this.sql = sql;
        this.records = records;
        this.writer = writer;
        this.blueprints = blueprints;
        this.rules = rules;
        this.json = json;
        this.holders = holders;
        this.references = references;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public int turn() {
        return TURN;
    }

    @Override
    public Map<String, ObjectNode> items() {
        var items = new LinkedHashMap<String, ObjectNode>();
        for (var role : roles().values())
            for (var type : types(role)) items.put(type + "#" + role.values().text("name"), json.write(type, role.values()));
        return items;
    }

    private Map<UUID, Stored> roles() {
        var ids = sql.select(Columns.ID).from(Columns.main(blueprints.get(PeopleTypes.ROLES))).where(Columns.DELETED_AT.isNull()).orderBy(Columns.CREATED_AT, Columns.ID).fetch(Columns.ID);
        return records.read(PeopleTypes.ROLES, ids);
    }

    private static Set<String> types(Stored role) {
        var types = new LinkedHashSet<String>();
        for (var rows : ROWS) role.values().rows(rows).forEach(row -> types.add(row.text("type")));
        return types;
    }

    @Override
    public ObjectNode read(String key, ObjectNode given, Brought brought, Consumer<Finding> findings) {
        ItemWords.check(given, findings);
        var type = typeOf(key);
        if (!TypeName.isOne(type) || roleOf(key).isEmpty()) findings.accept(Finding.at("", "CONFIGURATION_KEY"));
        else if (!brought.roles().contains(roleOf(key)) && references.find(PeopleTypes.ROLES, roleOf(key)).isEmpty()) findings.accept(Finding.at("", "NO_SUCH_RECORD"));
        var values = json.read(type, given, findings);
        rules.check(blueprints.get(PeopleTypes.ROLES), Values.NONE.with("name", roleOf(key)).overlaidWith(values), finding -> {
            if (!brought.explains(finding, Set.of(type))) findings.accept(Finding.at("", finding.code(), finding.arguments().toArray()));
        });
        return json.write(type, values);
    }

    @Override
    public void put(String key, ObjectNode item, Actor by) {
        var rows = json.read(typeOf(key), item, finding -> {
            throw Refused.because(EngineRefusal.INVALID, List.of(finding));
        });
        write(key, rows, by);
    }

    @Override
    public void remove(String key, Actor by) {
        write(key, Values.NONE, by);
    }

    /** The rows of other types stay as they are. */
    private void write(String key, Values rows, Actor by) {
        var role = roles().values().stream().filter(one -> one.values().text("name").equals(roleOf(key))).findFirst()
                .orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, PeopleTypes.ROLES, roleOf(key)));
        var patch = Values.NONE;
        for (var path : ROWS) {
            var kept = new ArrayList<>(role.values().rows(path).stream().filter(row -> !typeOf(key).equals(row.text("type"))).toList());
            kept.addAll(rows.rows(path));
            patch = patch.with(path, kept);
        }
        writer.change(PeopleTypes.ROLES, role.id(), patch, RecordWriter.ANY_VERSION, by);
    }

    private static String typeOf(String key) {
        return key.substring(0, Math.max(0, key.indexOf('#')));
    }

    private static String roleOf(String key) {
        return key.substring(key.indexOf('#') + 1);
    }

    @Override
    public long touched(String key, ObjectNode item) {
        return holders.count(roleOf(key));
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        var type = typeOf(key);
        var known = TypeName.isOne(type) && blueprints.find(TypeName.of(type)).isPresent();
        return roleOf(key) + " · " + (known ? messages.text(locale, LabelKeys.many(TypeName.of(type))) : type);
    }

    @Override
    public String property(String path, Locale locale) {
        var parts = path.split("/");
        var named = parts.length > 1 ? parts[0] + "." + parts[1] : path;
        return messages.find(locale, "platform.configuration.rights." + named).orElse(path);
    }

    @Override
    public String shown(String path, JsonNode value, Locale locale) {
        return json.shown(value, locale);
    }
}
