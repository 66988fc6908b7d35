package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.records.ImportPlan.Column;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what a record would hold at the targets of a mapping, in the importer's words. */
@Component
class ShownTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final RecordReader reader;
    private final Messages messages;

    ShownTexts(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    Map<String, String> of(ImportPlan plan, Values values) {
        var texts = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<Target.Row, Values>();
        for (var column : plan.columns()) {
            var target = column.target();
            var holder = target.row() == null ? values : rows.computeIfAbsent(target.row(), row -> row(row, values));
            var value = holder.get(target.field().path());
            if (value != null) texts.put(target.text(), text(plan, column, value));
        }
        return texts;
    }

    private static Values row(Target.Row wanted, Values values) {
        var rows = values.rows(wanted.list().path());
        if (wanted.choice() != null) return rows.stream().filter(row -> wanted.mark().equals(row.get(wanted.choice().path()))).findFirst().orElse(Values.NONE);
        var place = Integer.parseInt(wanted.mark());
        return place < rows.size() ? rows.get(place) : Values.NONE;
    }

    private String text(ImportPlan plan, Column column, Object value) {
        return switch (value) {
            case Money money -> column.target().part() == Target.Part.CURRENCY ? money.currency() : money.toString();
            case Instant moment -> MOMENT.withZone(zone(plan)).format(moment);
            case UUID id -> label(column.target().linked(), id, plan);
            case List<?> several -> several.stream().map(each -> text(plan, column, each)).collect(Collectors.joining("; "));
            case Boolean yes -> yes ? "✓" : "✗";
            case String text -> option(plan, column, text);
            case Object other -> other.toString();
        };
    }

    private String option(ImportPlan plan, Column column, String text) {
        return switch (column.target().field().kind()) {
            case FieldKind.Choice _, FieldKind.Choices _ -> messages.text(plan.actor().locale(), LabelKeys.option(plan.blueprint().name(), column.target().path(), text));
            case FieldKind _ -> text.length() > 200 ? text.substring(0, 200) + "…" : text;
        };
    }

    private String label(TypeName type, UUID id, ImportPlan plan) {
        var label = type == null ? null : reader.labels(type, List.of(id), plan.actor()).get(id);
        return label == null ? id.toString() : label;
    }

    private static ZoneId zone(ImportPlan plan) {
        return plan.actor().zone();
    }
}
