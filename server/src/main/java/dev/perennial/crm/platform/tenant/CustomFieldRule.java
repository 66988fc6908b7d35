package dev.perennial.crm.platform.tenant;

import com.google.re2j.PatternSyntaxException;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A definition of a field speaks of a type that may be extended, has a free key and words, and bounds that its kind knows. */
@Component
class CustomFieldRule implements RecordRule {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern OPTION = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Path CUSTOM = Path.of(Field.CUSTOM);
    private static final Path OPTIONS = Path.of("options");
    private static final int MOST_OPTIONS = 200;
    private static final int MOST_STARS = 10;

    private static final ScopedValue<Boolean> CONVERTING = ScopedValue.newInstance();

    private final Blueprints blueprints;
    private final DefinitionUses uses;
    private final DerivedChecks derived;

    CustomFieldRule(Blueprints blueprints, DefinitionUses uses, DerivedChecks derived) {
        this.blueprints = blueprints;
        this.uses = uses;
        this.derived = derived;
    }

    /** Lets the kind change, because the values that records hold were turned before. */
    static void converting(Runnable change) {
        ScopedValue.where(CONVERTING, true).run(change);
    }

    @Override
    public TypeName type() {
        return Definitions.FIELDS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var named = withKey(withOptions(values));
        if (named.text("type") == null || named.text("key") == null) return named;
        return named.with("address", Definitions.address(named.text("type"), named.text("key")));
    }

    private Values withKey(Values values) {
        if (values.text("key") != null) return values;
        var taken = Optional.ofNullable(values.text("type")).flatMap(this::blueprint);
        return values.with("key", DefinedNames.camel(DefinedNames.label(values, "label"), key -> taken.flatMap(blueprint -> blueprint.field(CUSTOM.child(key))).isPresent()));
    }

    private static Values withOptions(Values values) {
        var rows = values.rows(OPTIONS);
        if (rows.stream().allMatch(row -> row.text("value") != null)) return values;
        var taken = rows.stream().map(row -> row.text("value")).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        return values.with(OPTIONS, rows.stream().map(row -> {
            if (row.text("value") != null) return row;
            var value = DefinedNames.capitals(DefinedNames.label(row, ""), taken::contains);
            taken.add(value);
            return row.with("value", value);
        }).toList());
    }

    /** Records refer to a field by type and key, and hold values of its kind. */
    @Override
    public void allow(Values settled, Values before) {
        for (var path : List.of("type", "key")) if (!Objects.equals(settled.get(path), before.get(path))) throw Refused.because(PlatformRefusal.DEFINITION_FIXED, before.get(path));
        if (CONVERTING.isBound()) return;
        blueprint(before.text("type")).ifPresent(blueprint -> {
            if (!Objects.equals(settled.get("kind"), before.get("kind")) || !Objects.equals(settled.get("linking/target"), before.get("linking/target"))) refuseIfHeld(blueprint, before.text("key"));
            else refuseIfOptionsAreHeld(blueprint, settled, before);
        });
    }

    private void refuseIfHeld(Blueprint blueprint, String key) {
        var holders = uses.holders(blueprint, key);
        if (holders > 0) throw Refused.because(PlatformRefusal.FIELD_KIND_FIXED, key, holders);
    }

    /** A record that holds an option could not be edited any more if the option went. */
    private void refuseIfOptionsAreHeld(Blueprint blueprint, Values settled, Values before) {
        var left = settled.rows(OPTIONS).stream().map(row -> row.text("value")).toList();
        for (var row : before.rows(OPTIONS))
            if (!left.contains(row.text("value")) && uses.holds(blueprint, before.text("key"), row.text("value"))) throw Refused.because(PlatformRefusal.OPTION_IN_USE, row.text("value"));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        checkPlace(values, findings);
        DefinedWords.check(values, "label", findings);
        DefinedWords.checkDirections(values, List.of("help/en", "help/zh", "linking/reverseEn", "linking/reverseZh"), findings);
        if (values.text("kind") == null || Arrays.stream(CustomKind.values()).noneMatch(kind -> kind.name().equals(values.text("kind")))) return;
        var kind = CustomKind.valueOf(values.text("kind"));
        checkOptions(kind, values, findings);
        checkTarget(kind, values, findings);
        checkLimits(kind, values, findings);
        checkDemands(kind, values, findings);
        if (values.text("type") != null && blueprint(values.text("type")).isPresent() && values.text("key") != null && KEY.matcher(values.text("key")).matches()) derived.check(kind, values, findings);
    }

    private void checkPlace(Values values, Consumer<Finding> findings) {
        if (values.text("type") != null) {
            var blueprint = blueprint(values.text("type"));
            if (blueprint.isEmpty()) findings.accept(Finding.at("type", "UNKNOWN_TYPE"));
            else if (Definitions.isOne(blueprint.get().name()) || blueprint.get().isKeptByVerbs()) findings.accept(Finding.at("type", "NOT_EXTENSIBLE"));
        }
        if (values.text("key") == null) findings.accept(Finding.at("key", "REQUIRED"));
        else if (!KEY.matcher(values.text("key")).matches()) findings.accept(Finding.at("key", "FIELD_KEY_FORM"));
    }

    private static void checkOptions(CustomKind kind, Values values, Consumer<Finding> findings) {
        var rows = values.rows(OPTIONS);
        if (kind.hasOptions() && rows.isEmpty()) findings.accept(Finding.at("options", "REQUIRED"));
        if (!kind.hasOptions() && !rows.isEmpty()) findings.accept(Finding.at("options", "NOT_OF_THIS_KIND"));
        if (rows.size() > MOST_OPTIONS) findings.accept(Finding.at("options", "TOO_MANY", MOST_OPTIONS));
        var seen = new HashSet<String>();
        for (var i = 0; i < rows.size(); i++) {
            var at = OPTIONS + "/" + i + "/";
            var value = rows.get(i).text("value");
            if (value == null) findings.accept(Finding.at(at + "value", "REQUIRED"));
            else if (!OPTION.matcher(value).matches()) findings.accept(Finding.at(at + "value", "OPTION_FORM"));
            if (value != null && !seen.add(value)) findings.accept(Finding.at(at + "value", "GIVEN_TWICE"));
            if (rows.get(i).text("en") == null && rows.get(i).text("zh") == null) findings.accept(Finding.at(at + "en", "LABEL_MISSING"));
        }
    }

    private void checkTarget(CustomKind kind, Values values, Consumer<Finding> findings) {
        var target = values.text("linking/target");
        if (kind.hasTarget() && target == null) findings.accept(Finding.at("linking/target", "REQUIRED"));
        else if (!kind.hasTarget() && target != null) findings.accept(Finding.at("linking/target", "NOT_OF_THIS_KIND"));
        else if (target != null && blueprint(target).isEmpty()) findings.accept(Finding.at("linking/target", "UNKNOWN_TYPE"));
    }

    private void checkLimits(CustomKind kind, Values values, Consumer<Finding> findings) {
        checkWhole(values, "limits/maxLength", 1, 100_000, findings);
        checkWhole(values, "limits/highest", 2, MOST_STARS, findings);
        if (values.text("limits/pattern") != null) checkPattern(kind, values.text("limits/pattern"), findings);
        if (values.text("limits/preset") != null && !kind.isDerived() && !(kind.hasTarget() && values.text("linking/target") == null)) checkPreset(values, findings);
    }

    private static void checkWhole(Values values, String path, long least, long most, Consumer<Finding> findings) {
        if (values.get(path) instanceof Long number && (number < least || number > most)) findings.accept(Finding.at(path, "OUT_OF_BOUNDS", least, most));
    }

    private static void checkPattern(CustomKind kind, String pattern, Consumer<Finding> findings) {
        try {
            if (!kind.isOneText()) findings.accept(Finding.at("limits/pattern", "NOT_OF_THIS_KIND"));
            com.google.re2j.Pattern.compile(pattern);
        } catch (PatternSyntaxException senseless) {
            findings.accept(Finding.at("limits/pattern", "NOT_A_PATTERN", senseless.getDescription()));
        }
    }

    private void checkPreset(Values values, Consumer<Finding> findings) {
        var definition = new FieldDefinition(values, blueprints::find);
        if (!definition.isReady()) return;   // what it depends on is not known, which is a finding of its own
        try {
            definition.preset();
        } catch (JsonKinds.NotThatKind wrong) {
            findings.accept(Finding.at("limits/preset", wrong.code()));
        }
    }

    private static void checkDemands(CustomKind kind, Values values, Consumer<Finding> findings) {
        if (Boolean.TRUE.equals(values.get("demands/unique")) && !kind.isOneText() && !kind.isDerived()) findings.accept(Finding.at("demands/unique", "NOT_OF_THIS_KIND"));
        if (Boolean.TRUE.equals(values.get("demands/searched")) && !kind.isSearchable() && !kind.isDerived()) findings.accept(Finding.at("demands/searched", "NOT_OF_THIS_KIND"));
        if (Boolean.TRUE.equals(values.get("demands/followed")) && kind != CustomKind.LINK) findings.accept(Finding.at("demands/followed", "NOT_OF_THIS_KIND"));
    }

    private Optional<Blueprint> blueprint(String name) {
        try {
            return blueprints.find(TypeName.of(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
