package dev.perennial.crm.platform.export;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Address;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.GeoPoint;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Records as lines of a file in the reader's language and time zone: links by name, choices by label, amounts beside their currency. */
@Component
class ExportCells {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final RecordReader reader;
    private final Messages messages;

    ExportCells(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    List<String> header(List<ExportColumn> columns) {
        var header = new ArrayList<String>();
        for (var column : columns) {
            header.add(harmless(column.label()));
            if (column.isAmount()) header.add(harmless(column.label()) + " (ISO 4217)");
        }
        return header;
    }

    /** The lines of a block of records; the names of all that they link to are read at once. */
    List<List<String>> lines(TypeName type, List<ExportColumn> columns, List<Stored> records, Actor by) {
        var labels = labels(columns, records, by);
        return records.stream().map(record -> line(type, columns, record, labels, by)).toList();
    }

    private List<String> line(TypeName type, List<ExportColumn> columns, Stored record, Map<UUID, String> labels, Actor by) {
        var line = new ArrayList<String>();
        for (var column : columns) {
            var value = value(record, column.path());
            if (column.isAmount()) {
                line.add(value == null ? "" : by.formats().cell(((Money) value).amount()));
                line.add(value == null ? "" : ((Money) value).currency());
            } else line.add(value == null ? "" : text(type, column, value, labels, by));
        }
        return line;
    }

    private String text(TypeName type, ExportColumn column, Object value, Map<UUID, String> labels, Actor by) {
        return switch (column.kind()) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _, FieldKind.TimeOfDay _ -> harmless((String) value);
            case FieldKind.Whole _, FieldKind.Amount _, FieldKind.Span _, FieldKind.Rating _ -> value.toString();
            case FieldKind.Day _ -> by.formats().cell((LocalDate) value);
            case FieldKind.Decimal _, FieldKind.Percent _ -> by.formats().cell((BigDecimal) value);
            case FieldKind.Postal _ -> harmless(((Address) value).parts().stream().filter(Objects::nonNull).collect(Collectors.joining(", ")));
            case FieldKind.Position _ -> ((GeoPoint) value).lat().toPlainString() + " " + ((GeoPoint) value).lon().toPlainString();
            case FieldKind.YesNo _ -> messages.text(by.locale(), (Boolean) value ? "platform.export.yes" : "platform.export.no");
            case FieldKind.Moment _ -> by.formats().cell((Instant) value, by.zone());
            case FieldKind.Choice _ -> option(type, column, (String) value, by);
            case FieldKind.Choices _ -> String.join("; ", ((List<?>) value).stream().map(one -> option(type, column, (String) one, by)).toList());
            case FieldKind.Texts _ -> harmless(String.join("; ", ((List<?>) value).stream().map(String::valueOf).toList()));
            case FieldKind.Link _, FieldKind.Attachment _ -> harmless(labels.getOrDefault((UUID) value, ""));
            case FieldKind.Links _ -> harmless(String.join("; ", ((List<?>) value).stream().map(id -> labels.getOrDefault((UUID) id, "")).toList()));
            case FieldKind.Ref _ -> ((RecordRef) value).type() + "/" + ((RecordRef) value).id();
        };
    }

    private String option(TypeName type, ExportColumn column, String option, Actor by) {
        return messages.find(by.locale(), LabelKeys.option(type, column.path(), option)).orElse(option);
    }

    private Map<UUID, String> labels(List<ExportColumn> columns, List<Stored> records, Actor by) {
        var wanted = new HashMap<TypeName, Set<UUID>>();
        for (var column : columns)
            column.target().ifPresent(target -> records.forEach(record -> ids(value(record, column.path())).forEach(id -> wanted.computeIfAbsent(target, _ -> new HashSet<>()).add(id))));
        var labels = new HashMap<UUID, String>();
        wanted.forEach((target, ids) -> reader.labels(target, ids, by).forEach((id, label) -> labels.put(id, label == null ? "" : label)));
        return labels;
    }

    private static Collection<UUID> ids(Object value) {
        return switch (value) {
            case null -> List.of();
            case UUID id -> List.of(id);
            case List<?> several -> several.stream().map(UUID.class::cast).toList();
            default -> List.of();
        };
    }

    private static Object value(Stored record, Path path) {
        return switch (path.text()) {
            case "owner" -> record.holder().owner();
            case "createdAt" -> record.origin().createdAt();
            case "createdBy" -> record.origin().createdBy();
            case "updatedAt" -> record.origin().updatedAt();
            case "updatedBy" -> record.origin().updatedBy();
            default -> record.values().get(path);
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe; numbers and phones stay as they are. */
    private static String harmless(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 || text.matches("[+-]?[\\d .]+") ? text : "'" + text;
    }
}
