package dev.perennial.crm.platform.layout;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.custom.Condition;
import dev.perennial.engine.custom.NotAFormula;
import dev.perennial.engine.message.FieldWords;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds what is wrong with the fields of a layout and its conditions: what they speak of is there, writable, seen by those people, and no field waits for itself. */
final class ConditionChecks {

    private static final int MOST_CONDITIONS = 200;

    private final Blueprint type;
    private final TypeAccess access;
    private final Values values;
    private final Consumer<Finding> findings;
    private final Map<Path, Set<Path>> shownBy = new HashMap<>();
    private final Map<Path, String> places = new LinkedHashMap<>();
    private int conditions;

    ConditionChecks(Blueprint type, TypeAccess access, Values values, Consumer<Finding> findings) {
        this.type = type;
        this.access = access;
        this.values = values;
        this.findings = findings;
    }

    void check() {
        var bySection = new HashMap<String, Set<Path>>();
        each(LayoutForms.SECTIONS, (row, at) -> bySection.put(row.text("key"), sources(row, "visible", at)));
        each(LayoutForms.FIELDS, (row, at) -> checkField(row, at, bySection));
        each(LayoutForms.OFFERS, this::checkOffer);
        each(LayoutForms.CHECKS, (row, at) -> {
            path(row, at);
            sources(row, "condition", at);
        });
        places.forEach((path, at) -> {
            if (leadsBack(path)) findings.accept(Finding.at(at + "visible", "SHOWN_BY_ITSELF"));
        });
        if (conditions > MOST_CONDITIONS) findings.accept(Finding.at("fields", "TOO_MANY_CONDITIONS", MOST_CONDITIONS));
    }

    private void checkField(Values row, String at, Map<String, Set<Path>> bySection) {
        var path = path(row, at);
        var visible = new HashSet<>(sources(row, "visible", at));
        sources(row, "required", at);
        var locking = sources(row, "readOnly", at);
        if (path == null) return;
        if (places.put(path, at) != null) findings.accept(Finding.at(at + "path", "GIVEN_TWICE"));
        if (locking.contains(path)) findings.accept(Finding.at(at + "readOnly", "LOCKED_BY_ITSELF"));   // a new record could never be given it
        if (row.text("section") != null) visible.addAll(bySection.getOrDefault(row.text("section"), Set.of()));
        shownBy.put(path, visible);
        if ((row.text("required") != null || row.text("readOnly") != null) && type.field(path).filter(ConditionChecks::isWritten).isEmpty() && type.children(path).isEmpty())
            findings.accept(Finding.at(at + (row.text("required") != null ? "required" : "readOnly"), "NOT_WRITTEN"));
    }

    private static boolean isWritten(Field field) {
        return !field.is(Treatment.MACHINE) && !field.is(Treatment.BY_VERB) && !field.is(Treatment.DERIVED);
    }

    private void checkOffer(Values row, String at) {
        var path = path(row, at);
        sources(row, "condition", at);
        if (path == null) return;
        var options = options(path);
        if (options.isEmpty()) findings.accept(Finding.at(at + "path", "NOT_A_CHOICE"));
        else for (var option : LayoutForms.texts(row, "options")) if (!options.get().contains(option)) findings.accept(Finding.at(at + "options", "NOT_AN_OPTION"));
    }

    private Optional<List<String>> options(Path path) {
        return type.field(path).map(Field::kind).map(kind -> kind instanceof FieldKind.Choice(var options) ? options : kind instanceof FieldKind.Choices(var several) ? several : null);
    }

    private Path path(Values row, String at) {
        var text = row.text("path");
        var known = text == null ? null : Stream.concat(type.fields().stream().map(Field::path), type.children().stream().map(Children::path)).filter(path -> path.text().equals(text)).findFirst().orElse(null);
        if (text != null && known == null) findings.accept(Finding.at(at + "path", "UNKNOWN_PATH"));
        return known;
    }

    /** The fields that the condition asks; none where there is no condition or it makes no sense. */
    private Set<Path> sources(Values row, String path, String at) {
        var text = row.text(path);
        if (text == null) return Set.of();
        conditions++;
        try {
            var sources = Condition.of(type, text).sources();
            if (access.scope(Action.READ) != Scope.NONE)
                sources.stream().filter(access::hides).min(Path::compareTo).ifPresent(hidden -> findings.accept(Finding.at(at + path, "HIDDEN_FROM_ROLE", new FieldWords(type.name(), hidden))));
            return sources;
        } catch (NotAFormula wrong) {
            findings.accept(Finding.at(at + path, "NOT_A_CONDITION", wrong.getMessage()));
            return Set.of();
        }
    }

    /** True when the field is shown by a field that, over however many steps, is shown by this one: none of them would ever come up. */
    private boolean leadsBack(Path start) {
        var open = new ArrayDeque<>(shownBy.getOrDefault(start, Set.of()));
        var seen = new HashSet<Path>();
        while (!open.isEmpty()) {
            var path = open.pop();
            if (path.equals(start)) return true;
            if (seen.add(path)) open.addAll(shownBy.getOrDefault(path, Set.of()));
        }
        return false;
    }

    private interface RowCheck {

        void check(Values row, String at);
    }

    private void each(Path rows, RowCheck check) {
        var all = values.rows(rows);
        for (var i = 0; i < all.size(); i++) check.check(all.get(i), rows + "/" + i + "/");
    }
}
