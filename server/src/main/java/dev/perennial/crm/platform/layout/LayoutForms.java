package dev.perennial.crm.platform.layout;

import dev.perennial.engine.message.OwnWords;
import dev.perennial.engine.record.Form;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the engine's forms from stored layouts. */
public final class LayoutForms {

    /** The record type of layouts. */
    public static final TypeName LAYOUTS = TypeName.of("platform/layouts");

    static final Path TABS = Path.of("tabs");
    static final Path SECTIONS = Path.of("sections");
    static final Path FIELDS = Path.of("fields");
    static final Path RELATED = Path.of("related");
    static final Path OFFERS = Path.of("offers");
    static final Path CHECKS = Path.of("checks");
    private static final Logger LOG = LoggerFactory.getLogger(LayoutForms.class);
    private static final long MOST_COLUMNS = 2;

    private LayoutForms() {}

    /** The forms by the type that they are for; a layout that makes no sense any more after an upgrade must not take the others along. */
    public static Map<TypeName, List<Form>> of(List<Stored> layouts) {
        var forms = new HashMap<TypeName, List<Form>>();
        for (var layout : layouts) {
            try {
                var form = form(layout.id(), layout.values());
                forms.computeIfAbsent(TypeName.of(layout.values().text("type")), _ -> new ArrayList<>()).add(form);
            } catch (RuntimeException senseless) {
                LOG.error("The layout {} is left out because it makes no sense", layout.id(), senseless);
            }
        }
        return forms;
    }

    private static Form form(UUID id, Values values) {
        var audience = new Form.Audience((UUID) values.get("role"), (UUID) values.get("team"), values.get("place") instanceof Long place ? place : 0);
        var drawing = new Form.Drawing(values.rows(TABS).stream().map(row -> new Form.Tab(row.text("key"), words(row))).toList(), values.rows(SECTIONS).stream().map(LayoutForms::section).toList(),
                values.rows(RELATED).stream().map(LayoutForms::related).toList());
        return new Form(id, values.text("name"), audience, drawing,
                values.rows(FIELDS).stream().map(row -> new Form.Entry(Path.of(row.text("path")), row.text("section"), row.text("visible"), row.text("required"), row.text("readOnly"))).toList(),
                values.rows(OFFERS).stream().map(row -> new Form.Offer(Path.of(row.text("path")), texts(row, "options"), row.text("condition"))).toList(),
                values.rows(CHECKS).stream().map(row -> new Form.Check(Path.of(row.text("path")), row.text("condition"), words(row))).toList());
    }

    private static Form.Section section(Values row) {
        var columns = row.get("columns") instanceof Long number ? number : MOST_COLUMNS;
        return new Form.Section(row.text("key"), row.text("tab"), words(row), (int) columns, Boolean.TRUE.equals(row.get("collapsed")), row.text("visible"));
    }

    private static Form.RelatedList related(Values row) {
        return new Form.RelatedList(row.text("tab"), TypeName.of(row.text("type")), Path.of(row.text("by")), row.text("filter"), texts(row, "columns"), row.text("sort"), words(row));
    }

    private static OwnWords words(Values row) {
        return new OwnWords(row.text("en"), row.text("zh"));
    }

    static List<String> texts(Values row, String path) {
        return row.get(path) instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of();
    }
}
