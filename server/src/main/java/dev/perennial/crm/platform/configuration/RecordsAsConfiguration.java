package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.RecordDrafts;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.FieldChecks;
import dev.perennial.engine.write.RecordWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A sort of configuration whose items are the records of one type: read from them and written by the same chain as every edit. */
public abstract class RecordsAsConfiguration implements ConfigurationKind {

    private final String name;
    private final int turn;
    private final TypeName type;
    private final ConfiguredRecords desk;
    private final ItemJson json;

    protected RecordsAsConfiguration(String name, int turn, String type, ConfiguredRecords desk) {
        this.name = name;
        this.turn = turn;
        this.type = TypeName.of(type);
        this.desk = desk;
        this.json = new ItemJson(desk.references());
    }

    /** The key of a record, empty for one that is no configuration. */
    protected abstract Optional<String> keyOf(Values values);

    /** What the key says of its record, empty for what is no key. */
    protected abstract Optional<Values> saidBy(String key);

    /** The paths that items leave out: what the key says, and what the house keeps by itself. */
    protected abstract Set<Path> leftOut();

    /** What every record of the sort has besides. */
    protected Values always() {
        return Values.NONE;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int turn() {
        return turn;
    }

    @Override
    public Map<String, ObjectNode> items() {
        var items = new LinkedHashMap<String, ObjectNode>();
        byKey(desk.living(type)).forEach((key, record) -> items.put(key, json.write(said(), rows(), record.values())));
        return items;
    }

    /** Of two records that would have the same key the younger one gets a mark. */
    private Map<String, Stored> byKey(List<Stored> records) {
        var byKey = new LinkedHashMap<String, Stored>();
        for (var record : records)
            keyOf(record.values()).ifPresent(key -> {
                var free = key;
                for (var twin = 2; byKey.containsKey(free); twin++) free = key + "~" + twin;
                byKey.put(free, record);
            });
        return byKey;
    }

    @Override
    public ObjectNode read(String key, ObjectNode given, Brought brought, Consumer<Finding> findings) {
        var known = saidBy(key);
        if (known.isEmpty()) {
            findings.accept(Finding.at("", "CONFIGURATION_KEY"));
            return PlainJson.object();
        }
        ItemWords.check(given, findings);
        refuseLeftOut(given, findings);
        var draft = RecordDrafts.patch(blueprint(), json.withIds(blueprint(), given, findings));
        draft.findings().forEach(findings);
        var values = whole(draft, known.get());
        var spokenOf = ItemWords.types(given, key);
        Consumer<Finding> judged = finding -> {
            if (!brought.explains(finding, spokenOf)) findings.accept(finding);
        };
        FieldChecks.check(blueprint(), values, judged);
        desk.rules().check(blueprint(), values, judged);
        return json.write(said(), rows(), values);
    }

    private void refuseLeftOut(ObjectNode given, Consumer<Finding> findings) {
        var refused = new ArrayList<>(leftOut());
        refused.add(RecordWriter.OWNER);
        for (var path : refused) if (!given.at("/" + path.text()).isMissingNode()) findings.accept(Finding.at(path.text(), "UNKNOWN_FIELD"));
    }

    private Values whole(Draft draft, Values known) {
        var settled = desk.rules().settle(blueprint(), draft.values().overlaidWith(known).overlaidWith(always()), Values.NONE);
        return Canonical.of(blueprint(), settled);
    }

    @Override
    public void put(String key, ObjectNode item, Actor by) {
        var draft = RecordDrafts.patch(blueprint(), json.withIds(blueprint(), item, this::refuse));
        draft.findings().forEach(this::refuse);
        var wanted = draft.values().overlaidWith(saidBy(key).orElseThrow()).overlaidWith(always());
        var now = byKey(desk.living(type)).get(key);
        if (now == null) bring(key, wanted, by);
        else change(now, wanted, by);
    }

    /** What was taken away before comes back with all that hung on it. */
    private void bring(String key, Values wanted, Actor by) {
        var gone = desk.deleted(type).stream().filter(record -> keyOf(record.values()).filter(key::equals).isPresent()).findFirst();
        if (gone.isEmpty()) desk.writer().create(type, Draft.of(wanted), by);
        else change(desk.writer().restore(type, gone.get().id(), by), wanted, by);
    }

    private void change(Stored now, Values wanted, Actor by) {
        var patch = new LinkedHashMap<Path, Object>();
        for (var field : said()) patch.put(field.path(), null);
        for (var rows : rows()) patch.put(rows.path(), List.of());
        patch.putAll(wanted.asMap());
        desk.writer().change(type, now.id(), Values.of(patch), RecordWriter.ANY_VERSION, by);
    }

    private void refuse(Finding finding) {
        throw Refused.because(EngineRefusal.INVALID, List.of(finding));
    }

    @Override
    public void remove(String key, Actor by) {
        var now = byKey(desk.living(type)).get(key);
        if (now != null) desk.writer().delete(type, now.id(), RecordWriter.ANY_VERSION, by);
    }

    /** The fields that items tell. */
    private List<Field> said() {
        return blueprint().fields().stream().filter(field -> !field.isCustom() && !field.is(Treatment.MACHINE) && !field.is(Treatment.DERIVED) && !leftOut().contains(field.path())).toList();
    }

    private List<Children> rows() {
        return blueprint().children().stream().filter(rows -> !leftOut().contains(rows.path())).toList();
    }

    private Blueprint blueprint() {
        return desk.blueprint(type);
    }

    @Override
    public String property(String path, Locale locale) {
        return PropertyWords.label(type, path, desk.messages(), locale);
    }

    @Override
    public String shown(String path, JsonNode value, Locale locale) {
        return PropertyWords.value(blueprint(), path, value, desk, locale);
    }

    /** What stands under the key of a label now. */
    protected String word(String key, Locale locale) {
        return desk.messages().text(locale, key);
    }

    /** The name of a record type for the reader, as far as there is one. */
    protected String typeName(String name, Locale locale) {
        return PropertyWords.typeName(name, desk, locale);
    }
}
