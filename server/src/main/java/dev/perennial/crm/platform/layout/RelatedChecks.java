package dev.perennial.crm.platform.layout;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what is wrong with related lists: they link here, can be asked, and their columns and order are fields of theirs. */
final class RelatedChecks {

    private static final int MOST_COLUMNS = 12;
    private static final Set<String> OF_EVERY_RECORD = Set.of("owner", "createdAt", "createdBy", "updatedAt", "updatedBy");

    private final Blueprints blueprints;
    private final Filters filters;
    private final Blueprint type;
    private final Consumer<Finding> findings;

    RelatedChecks(Blueprints blueprints, Filters filters, Blueprint type, Consumer<Finding> findings) {
        this.blueprints = blueprints;
        this.filters = filters;
        this.type = type;
        this.findings = findings;
    }

    void check(Values layout) {
        var rows = layout.rows(LayoutForms.RELATED);
        for (var i = 0; i < rows.size(); i++) check(rows.get(i), LayoutForms.RELATED + "/" + i + "/");
    }

    private void check(Values row, String at) {
        if (row.text("type") == null) return;
        var there = TypeName.isOne(row.text("type")) ? blueprints.find(TypeName.of(row.text("type"))) : Optional.<Blueprint>empty();
        if (there.isEmpty()) {
            findings.accept(Finding.at(at + "type", "UNKNOWN_TYPE"));
            return;
        }
        if (row.text("by") != null && !linksHere(there.get(), row.text("by"))) findings.accept(Finding.at(at + "by", "NOT_A_LINK_HERE"));
        checkFilter(there.get(), row.text("filter"), at);
        var columns = LayoutForms.texts(row, "columns");
        if (columns.size() > MOST_COLUMNS) findings.accept(Finding.at(at + "columns", "TOO_MANY", MOST_COLUMNS));
        for (var column : columns) if (!isField(there.get(), column)) findings.accept(Finding.at(at + "columns", "UNKNOWN_PATH"));
        if (row.text("sort") != null) for (var key : row.text("sort").split(",")) if (!isField(there.get(), key.strip().replaceFirst("^-", ""))) findings.accept(Finding.at(at + "sort", "UNKNOWN_PATH"));
    }

    private boolean linksHere(Blueprint there, String by) {
        return isField(there, by) && there.field(Path.of(by)).filter(field -> field.kind() instanceof FieldKind.Link(var target) && target.equals(type.name())).isPresent();
    }

    private void checkFilter(Blueprint there, String filter, String at) {
        if (filter == null) return;
        try {
            filters.check(there.name(), filter, House.ACTOR);
        } catch (Refused senseless) {
            findings.accept(Finding.at(at + "filter", "NOT_ASKABLE"));
        }
    }

    private static boolean isField(Blueprint there, String text) {
        try {
            return OF_EVERY_RECORD.contains(text) || there.field(Path.of(text)).isPresent();
        } catch (IllegalArgumentException noPath) {
            return false;
        }
    }
}
