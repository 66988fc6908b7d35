package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.custom.Formulas;
import dev.perennial.engine.custom.NotAFormula;
import dev.perennial.engine.custom.Sources;
import dev.perennial.engine.list.LinkedFigures;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Extras;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Findings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Finds what is wrong with the derived part of a definition: what it speaks of is there, its result has a kind, and it does not come round to itself. */
@Component
class DerivedChecks {

    private static final Set<CustomKind> RESULTS = EnumSet.of(CustomKind.TEXT, CustomKind.LONG_TEXT, CustomKind.WHOLE, CustomKind.DECIMAL, CustomKind.PERCENT, CustomKind.MONEY, CustomKind.YES_NO,
            CustomKind.DAY, CustomKind.MOMENT, CustomKind.DURATION);

    private final Blueprints blueprints;
    private final LinkedFigures linked;

    DerivedChecks(Blueprints blueprints, LinkedFigures linked) {
        this.blueprints = blueprints;
        this.linked = linked;
    }

    /** Later steps may rely on the definition to make a field. */
    void check(CustomKind kind, Values values, Consumer<Finding> findings) {
        var known = new Findings(List.of());
        var derived = new DerivedDefinition(values, blueprints::find);
        checkSections(kind, values, known);
        switch (kind) {
            case FORMULA -> checkFormula(derived, values, known);
            case LOOKUP -> checkLookup(derived, known);
            case ROLL_UP -> checkRollUp(derived, values, known);
            case TEXT, LONG_TEXT, RICH_TEXT, WHOLE, DECIMAL, PERCENT, MONEY, YES_NO, DAY, MOMENT, TIME, DURATION, CHOICE, CHOICES, TAGS, EMAIL, PHONE, URL, ADDRESS, GEO_POINT, RATING, FILE, IMAGE,
                    USER, LINK, LINKS, REF, AUTO_NUMBER -> { }
        }
        if (known.isEmpty() && kind.isDerived()) checkCircle(kind, derived, values, known);
        known.refusal().ifPresent(refused -> refused.findings().forEach(findings));
    }

    private static void checkSections(CustomKind kind, Values values, Consumer<Finding> findings) {
        for (var path : List.of("formula/expression", "lookup/through", "rollUp/of"))
            if (values.get(path) != null && !path.startsWith(section(kind))) findings.accept(Finding.at(path, "NOT_OF_THIS_KIND"));
        for (var path : List.of("demands/required", "demands/unique")) if (kind.isDerived() && Boolean.TRUE.equals(values.get(path))) findings.accept(Finding.at(path, "NOT_OF_THIS_KIND"));
        if (kind.isDerived() && values.get("limits/preset") != null) findings.accept(Finding.at("limits/preset", "NOT_OF_THIS_KIND"));
    }

    private static String section(CustomKind kind) {
        return kind == CustomKind.FORMULA ? "formula/" : kind == CustomKind.LOOKUP ? "lookup/" : kind == CustomKind.ROLL_UP ? "rollUp/" : "none";
    }

    private static void checkFormula(DerivedDefinition derived, Values values, Consumer<Finding> findings) {
        var result = values.text("formula/result") == null ? null : CustomKind.valueOf(values.text("formula/result"));
        if (values.text("formula/expression") == null) findings.accept(Finding.at("formula/expression", "REQUIRED"));
        if (result == null) findings.accept(Finding.at("formula/result", "REQUIRED"));
        else if (!RESULTS.contains(result)) findings.accept(Finding.at("formula/result", "NOT_OF_THIS_KIND"));
        if (values.text("formula/expression") == null || result == null || !RESULTS.contains(result) || derived.own().isEmpty()) return;
        try {
            Formulas.check(derived.own().get(), values.text("formula/expression"), result.of(new KindTerms(null, null, List.of(), null)));
        } catch (NotAFormula wrong) {
            findings.accept(Finding.at("formula/expression", "NOT_A_FORMULA", wrong.getMessage()));
        }
    }

    private static void checkLookup(DerivedDefinition derived, Consumer<Finding> findings) {
        if (derived.target().isEmpty()) findings.accept(Finding.at("lookup/through", "NOT_A_LINK"));
        else if (derived.from().isEmpty()) findings.accept(Finding.at("lookup/from", "UNKNOWN_PATH"));
        else checkKept(derived.from().get(), "lookup/from", findings);
        derived.through().ifPresent(link -> checkKept(link, "lookup/through", findings));
    }

    private void checkRollUp(DerivedDefinition derived, Values values, Consumer<Finding> findings) {
        if (derived.by().isEmpty() || !(derived.by().get().kind() instanceof FieldKind.Link(var target)) || !target.toString().equals(values.text("type"))) findings.accept(Finding.at("rollUp/by", "NOT_A_LINK_HERE"));
        if (values.text("rollUp/figure") == null) findings.accept(Finding.at("rollUp/figure", "REQUIRED"));
        else if (derived.figure() != Derivation.Figure.COUNT && derived.rolled().isEmpty()) findings.accept(Finding.at("rollUp/value", "UNKNOWN_PATH"));
        else if (derived.kind(CustomKind.ROLL_UP, null).isEmpty()) findings.accept(Finding.at("rollUp/figure", "NOT_OF_THIS_KIND"));
        derived.rolled().ifPresent(field -> checkKept(field, "rollUp/value", findings));
        derived.by().ifPresent(field -> checkKept(field, "rollUp/by", findings));
        if (values.text("rollUp/filter") != null && derived.by().isPresent()) checkFilter(TypeName.of(values.text("rollUp/of")), values.text("rollUp/filter"), findings);
    }

    private void checkFilter(TypeName of, String filter, Consumer<Finding> findings) {
        try {
            linked.check(of, filter);
            var fields = LinkedFigures.fieldsOf(filter);
            if (fields == null || fields.stream().anyMatch(path -> !isOwn(of, path))) findings.accept(Finding.at("rollUp/filter", "NOT_STEADY"));
        } catch (Refused senseless) {
            findings.accept(Finding.at("rollUp/filter", "NOT_A_FILTER"));
        }
    }

    /** True of a field of the type itself, or a part of its value. */
    private boolean isOwn(TypeName type, String path) {
        KnownTypes types = blueprints::find;
        for (var text = path; ; text = text.substring(0, text.lastIndexOf('/'))) {
            var field = types.field(type.toString(), text);
            if (field.isPresent()) return text.equals(path) || !(field.get().kind() instanceof FieldKind.Link);
            if (!text.contains("/")) return false;
        }
    }

    /** What machines write comes without a write of the record, so nothing could follow it. */
    private static void checkKept(Field field, String path, Consumer<Finding> findings) {
        if (field.is(Treatment.MACHINE)) findings.accept(Finding.at(path, "NOT_STEADY"));
    }

    private void checkCircle(CustomKind kind, DerivedDefinition derived, Values values, Consumer<Finding> findings) {
        if (derived.own().isEmpty()) return;
        var field = new Field(Path.of(Field.CUSTOM).child(values.text("key")), new FieldKind.Whole(), Set.of(Treatment.DERIVED), Optional.empty(), new Extras(null, null, derived.derivation(kind), Map.of()));
        Sources.circle(blueprints, derived.own().get().name(), field).ifPresent(place -> findings.accept(Finding.at(at(kind), "CIRCLE", place)));
    }

    private static String at(CustomKind kind) {
        return kind == CustomKind.FORMULA ? "formula/expression" : kind == CustomKind.LOOKUP ? "lookup/from" : "rollUp/value";
    }
}
