package dev.perennial.crm.platform.export;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what shall be exported; a column that is hidden from the caller and one that does not exist are the same. */
@Component
class Exports {

    private static final int MOST_COLUMNS = 60;
    private static final FieldKind USER = new FieldKind.Link(TypeName.of("platform/users"));
    private static final Map<String, FieldKind> OF_EVERY_RECORD = Map.of("owner", USER, "createdAt", new FieldKind.Moment(), "updatedAt", new FieldKind.Moment(), "createdBy", USER, "updatedBy", USER);

    private final Blueprints blueprints;
    private final Messages messages;

    Exports(Blueprints blueprints, Messages messages) {
        this.blueprints = blueprints;
        this.messages = messages;
    }

    List<ExportColumn> columns(TypeName type, ExportWish wish, Actor by) {
        var blueprint = blueprints.find(type).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
        if (wish.columns() == null || wish.columns().isEmpty()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("columns", "REQUIRED")));
        if (wish.columns().size() > MOST_COLUMNS) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("columns", "TOO_MANY", MOST_COLUMNS)));
        return wish.columns().stream().map(text -> column(blueprint, text, by)).toList();
    }

    ListRequest list(ExportWish wish, List<ExportColumn> columns) {
        return ListRequest.NEWEST.filtered(wish.filter()).searching(wish.q()).sorted(wish.sort()).showing(columns.stream().map(column -> column.path().text()).toList());
    }

    private ExportColumn column(Blueprint blueprint, String text, Actor by) {
        if (OF_EVERY_RECORD.containsKey(text)) return new ExportColumn(Path.of(text), OF_EVERY_RECORD.get(text), messages.text(by.locale(), "field." + text));
        return blueprint.fields().stream().filter(field -> field.path().text().equals(text) && !field.is(Treatment.OPAQUE) && !by.on(blueprint.name()).hides(field.path())).findFirst()
                .map(field -> new ExportColumn(field.path(), field.kind(), messages.text(by.locale(), LabelKeys.field(blueprint.name(), field.path()))))
                .orElseThrow(() -> Refused.because(EngineRefusal.UNKNOWN_FIELD, List.of(Finding.at(text.length() > 200 ? "columns" : text, "UNKNOWN_FIELD"))));
    }
}
