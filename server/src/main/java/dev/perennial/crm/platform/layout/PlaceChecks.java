package dev.perennial.crm.platform.layout;

import dev.perennial.crm.platform.tenant.DefinedWords;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds what is wrong with the drawing in itself: keys, words, places that do not exist, too much of everything. */
final class PlaceChecks {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]{0,39}");
    private static final Map<Path, Integer> MOST = Map.of(LayoutForms.TABS, 20, LayoutForms.SECTIONS, 60, LayoutForms.FIELDS, 250, LayoutForms.RELATED, 30, LayoutForms.OFFERS, 100, LayoutForms.CHECKS, 50);

    private final Values values;
    private final Consumer<Finding> findings;

    PlaceChecks(Values values, Consumer<Finding> findings) {
        this.values = values;
        this.findings = findings;
    }

    void check() {
        MOST.forEach((rows, most) -> {
            if (values.rows(rows).size() > most) findings.accept(Finding.at(rows.text(), "TOO_MANY", most));
        });
        var tabs = keys(LayoutForms.TABS);
        var sections = keys(LayoutForms.SECTIONS);
        each(LayoutForms.TABS, (row, at) -> checkWords(row, at, true));
        each(LayoutForms.SECTIONS, (row, at) -> {
            checkWords(row, at, false);
            checkKnown(row, "tab", tabs, at);
            if (row.get("columns") instanceof Long columns && (columns < 1 || columns > 2)) findings.accept(Finding.at(at + "columns", "OUT_OF_BOUNDS", 1, 2));
        });
        each(LayoutForms.FIELDS, (row, at) -> checkKnown(row, "section", sections, at));
        each(LayoutForms.RELATED, (row, at) -> {
            checkWords(row, at, false);
            checkKnown(row, "tab", tabs, at);
        });
        each(LayoutForms.CHECKS, (row, at) -> checkWords(row, at, true));
    }

    private Set<String> keys(Path rows) {
        var keys = new HashSet<String>();
        each(rows, (row, at) -> {
            var key = row.text("key");
            if (key == null) return;
            if (!KEY.matcher(key).matches()) findings.accept(Finding.at(at + "key", "PLACE_KEY_FORM"));
            if (!keys.add(key)) findings.accept(Finding.at(at + "key", "GIVEN_TWICE"));
        });
        return keys;
    }

    private void checkKnown(Values row, String path, Set<String> known, String at) {
        if (row.text(path) != null && !known.contains(row.text(path))) findings.accept(Finding.at(at + path, "NO_SUCH_PLACE"));
    }

    private void checkWords(Values row, String at, boolean needed) {
        if (needed && row.text("en") == null && row.text("zh") == null) findings.accept(Finding.at(at + "en", "LABEL_MISSING"));
        DefinedWords.checkDirections(row, List.of("en", "zh"), flaw -> findings.accept(new Finding(at + flaw.path(), flaw.code(), flaw.arguments())));
    }

    private interface RowCheck {

        void check(Values row, String at);
    }

    private void each(Path rows, RowCheck check) {
        var all = values.rows(rows);
        for (var i = 0; i < all.size(); i++) check.check(all.get(i), rows + "/" + i + "/");
    }
}
