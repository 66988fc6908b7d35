package dev.perennial.crm.platform.tenant;

import com.google.re2j.Pattern;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.Extras;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Draws the engine's field from the values of a definition. */
final class FieldDefinition {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Values values;
    private final DerivedDefinition derived;

    FieldDefinition(Values values, KnownTypes types) {
        this.values = values;
        this.derived = new DerivedDefinition(values, types);
    }

    CustomKind kind() {
        var name = values.text("kind");
        return name == null ? null : CustomKind.valueOf(name);
    }

    Path path() {
        return Path.of(Field.CUSTOM).child(values.text("key"));
    }

    /** True when everything is known that the field depends on. */
    boolean isReady() {
        return derived.own().isPresent() && kindIfKnown().isPresent();
    }

    /** The field; only for definitions that were checked. */
    Field field() {
        var treatments = EnumSet.noneOf(Treatment.class);
        if (says("demands/required")) treatments.add(Treatment.REQUIRED);
        if (says("demands/unique") || kind() == CustomKind.AUTO_NUMBER) treatments.add(Treatment.UNIQUE);
        if (says("demands/searched")) treatments.add(Treatment.SEARCH);
        if (says("demands/listed")) treatments.add(Treatment.LISTED);
        // without an index every list would look at all records for those few
        if (says("demands/followed") && CustomField.State.READY.name().equals(values.text("promotion/state"))) treatments.add(Treatment.ACCESS_FOLLOWS);
        if (kind().isDerived()) treatments.add(Treatment.DERIVED);
        if (CustomField.State.READY.name().equals(values.text("promotion/state"))) treatments.add(Treatment.INDEXED);
        var prefix = kind() == CustomKind.AUTO_NUMBER ? Optional.of(Objects.requireNonNullElse(values.text("limits/prefix"), "")) : Optional.<String>empty();
        return new Field(path(), engineKind(), treatments, prefix, new Extras(pattern(), preset(), derived.derivation(kind()), colours()));
    }

    FieldKind engineKind() {
        return kindIfKnown().orElseThrow();
    }

    private Optional<FieldKind> kindIfKnown() {
        var target = values.text("linking/target");
        if (target != null && !TypeName.isOne(target)) return Optional.empty();
        return derived.kind(kind(), new KindTerms((Long) values.get("limits/maxLength"), (Long) values.get("limits/highest"), options(), target == null ? null : TypeName.of(target)));
    }

    private boolean says(String path) {
        return Boolean.TRUE.equals(values.get(path));
    }

    private Pattern pattern() {
        var text = values.text("limits/pattern");
        return text == null ? null : Pattern.compile(text);
    }

    /** The value that new records begin with, written as JSON or, for kinds written as text, just so. */
    Object preset() {
        var text = values.text("limits/preset");
        if (text == null) return null;
        var kind = engineKind();
        try {
            return JsonKinds.read(kind, JSON.readTree(text));
        } catch (JacksonException | JsonKinds.NotThatKind notJson) {
            return JsonKinds.read(kind, JSON.getNodeFactory().stringNode(text));
        }
    }

    private List<String> options() {
        return rows().stream().map(row -> row.text("value")).toList();
    }

    private Map<String, String> colours() {
        return rows().stream().filter(row -> row.get("colour") != null).collect(Collectors.toMap(row -> row.text("value"), row -> row.text("colour").toLowerCase(Locale.ROOT)));
    }

    private List<Values> rows() {
        return values.rows(Path.of("options"));
    }

    /** Adds the words of the definition for one language. */
    void words(TypeName type, Language language, Map<String, String> into) {
        var key = LabelKeys.field(type, path());
        add(into, key, values.text("label/" + language.tag()));
        add(into, key + ".help", values.text("help/" + language.tag()));
        add(into, key + ".reverse", values.text(language == Language.ZH ? "linking/reverseZh" : "linking/reverseEn"));
        for (var option : rows()) add(into, LabelKeys.option(type, path(), option.text("value")), option.text(language.tag()));
    }

    private static void add(Map<String, String> into, String key, String word) {
        if (word != null) into.put(key, word);
    }
}
