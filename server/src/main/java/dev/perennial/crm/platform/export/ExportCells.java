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
import java.time.Duration;
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

/** Records as lines of a file in the reader's language: links by name, choices by label, amounts beside their currency. */
@Component
class ExportCells {

    private static final ExportCell BLANK = new ExportCell.Blank();

    private final RecordReader reader;
    private final Messages messages;

    ExportCells(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    List<String> header(List<ExportColumn> columns) {
        var header = new ArrayList<String>();
        for (var column : columns) {
            header.add(column.label());
            if (column.isAmount()) header.add(column.label() + " (ISO 4217)");
        }
        return header;
    }

    /** The lines of a block of records; the names of all that they link to are read at once. */
    List<List<ExportCell>> lines(TypeName type, List<ExportColumn> columns, List<Stored> records, Actor by) {
        var labels = labels(columns, records, by);
        return records.stream().map(record -> line(type, columns, record, labels, by)).toList();
    }

    private List<ExportCell> line(TypeName type, List<ExportColumn> columns, Stored record, Map<UUID, String> labels, Actor by) {
        var line = new ArrayList<ExportCell>();
        for (var column : columns) {
            var value = value(record, column.path());
            line.add(value == null ? BLANK : cell(type, column, value, labels, by));
            if (column.isAmount()) line.add(value == null ? BLANK : new ExportCell.Words(((Money) value).currency()));
        }
        return line;
    }

    private ExportCell cell(TypeName type, ExportColumn column, Object value, Map<UUID, String> labels, Actor by) {
        return switch (column.kind()) {
            case FieldKind.Whole _, FieldKind.Rating _ -> new ExportCell.Figure(BigDecimal.valueOf((Long) value));
            case FieldKind.Decimal _ -> new ExportCell.Figure((BigDecimal) value);
            case FieldKind.Percent _ -> new ExportCell.Share((BigDecimal) value);
            case FieldKind.Amount _ -> new ExportCell.Sum(((Money) value).amount(), ((Money) value).currency());
            case FieldKind.Span _ -> new ExportCell.Span((Duration) value);
            case FieldKind.Day _ -> new ExportCell.Day((LocalDate) value);
            case FieldKind.Moment _ -> new ExportCell.Moment((Instant) value);
            case FieldKind _ -> new ExportCell.Words(words(type, column, value, labels, by));
        };
    }

    private String words(TypeName type, ExportColumn column, Object value, Map<UUID, String> labels, Actor by) {
        return switch (column.kind()) {
            case FieldKind.Postal _ -> ((Address) value).parts().stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
            case FieldKind.Position _ -> ((GeoPoint) value).lat().toPlainString() + " " + ((GeoPoint) value).lon().toPlainString();
            case FieldKind.YesNo _ -> messages.text(by.locale(), (Boolean) value ? "platform.export.yes" : "platform.export.no");
            case FieldKind.Choice _ -> option(type, column, (String) value, by);
            case FieldKind.Choices _ -> String.join("; ", ((List<?>) value).stream().map(one -> option(type, column, (String) one, by)).toList());
            case FieldKind.Texts _ -> String.join("; ", ((List<?>) value).stream().map(String::valueOf).toList());
            case FieldKind.Link _, FieldKind.Attachment _ -> labels.getOrDefault((UUID) value, "");
            case FieldKind.Links _ -> String.join("; ", ((List<?>) value).stream().map(id -> labels.getOrDefault((UUID) id, "")).toList());
            case FieldKind.Ref _ -> ((RecordRef) value).type() + "/" + ((RecordRef) value).id();
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Whole _, FieldKind.Rating _, FieldKind.Decimal _, FieldKind.Percent _,
                    FieldKind.Amount _, FieldKind.Span _, FieldKind.Day _, FieldKind.Moment _ -> value.toString();
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
}
