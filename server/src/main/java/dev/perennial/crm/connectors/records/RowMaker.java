package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.records.ImportPlan.Column;
import dev.perennial.crm.connectors.spreadsheet.TableLine;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.transfer.SetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes rows for the write chain out of lines: a block at a time, so that links are looked up together. An empty cell says nothing. */
final class RowMaker {

    private record Wanted(TypeName type, Path by) {}

    private final ImportPlan plan;
    private final LinkLookup links;

    RowMaker(ImportPlan plan, LinkLookup links) {
        this.plan = plan;
        this.links = links;
    }

    List<SetRow> rows(List<TableLine> lines) {
        var wanted = new LinkedHashMap<Wanted, Set<String>>();
        for (var column : plan.columns()) {
            var type = column.target().linked();
            if (type == null) continue;
            var texts = wanted.computeIfAbsent(new Wanted(type, column.target().by()), _ -> new LinkedHashSet<>());
            for (var line : lines) texts.addAll(named(column, text(column, line)));
        }
        wanted.forEach((which, texts) -> links.prepare(which.type(), which.by(), texts));
        return lines.stream().map(this::row).toList();
    }

    private SetRow row(TableLine line) {
        var findings = new ArrayList<Finding>();
        var values = new LinkedHashMap<Path, Object>();
        var children = new LinkedHashMap<Target.Row, Map<Path, Object>>();
        for (var flaw : line.flaws())
            for (var column : plan.columns()) if (column.place() == flaw.column()) findings.add(Finding.at(column.target().text(), flaw.code()));
        for (var column : plan.columns()) {
            if (column.target().part() != Target.Part.VALUE) continue;
            var text = text(column, line);
            if (text.isEmpty() || column.place() == Column.CONSTANT && column.target().row() != null) continue;
            put(column, text, line, column.target().row() == null ? values : children.computeIfAbsent(column.target().row(), _ -> new LinkedHashMap<>()), findings);
        }
        for (var column : plan.columns())
            if (column.place() == Column.CONSTANT && children.containsKey(column.target().row())) put(column, column.constant(), line, children.get(column.target().row()), findings);
        addRows(children, values);
        return SetRow.of(Values.of(values), findings);
    }

    private static void addRows(Map<Target.Row, Map<Path, Object>> children, Map<Path, Object> values) {
        var lists = new LinkedHashMap<Path, List<Values>>();
        children.entrySet().stream().sorted((a, b) -> place(a.getKey()) - place(b.getKey())).forEach(entry -> {
            var row = entry.getKey();
            if (row.choice() != null) entry.getValue().putIfAbsent(row.choice().path(), row.mark());
            lists.computeIfAbsent(row.list().path(), _ -> new ArrayList<>()).add(Values.of(entry.getValue()));
        });
        values.putAll(lists);
    }

    /** Numbered rows stand in the order of their numbers, the others behind them as the columns stand. */
    private static int place(Target.Row row) {
        return row.choice() == null ? Integer.parseInt(row.mark()) : Integer.MAX_VALUE;
    }

    private void put(Column column, String text, TableLine line, Map<Path, Object> into, List<Finding> findings) {
        var target = column.target();
        try {
            into.put(target.field().path(), value(column, text, line));
        } catch (CellFlaw flaw) {
            findings.add(Finding.at(target.text(), flaw.code(), flaw.arguments()));
        }
    }

    private Object value(Column column, String text, TableLine line) {
        var target = column.target();
        return switch (target.field().kind()) {
            case FieldKind.Amount _ -> CellTexts.money(text, currency(target, line));
            case FieldKind.Link link -> links.find(link.target(), target.by(), text);
            case FieldKind.Links several -> CellTexts.several(text).stream().map(each -> links.find(several.target(), target.by(), each)).distinct().toList();
            case FieldKind kind -> CellTexts.value(kind, text, column.options(), plan.times());
        };
    }

    private String currency(Target of, TableLine line) {
        for (var column : plan.columns()) {
            var target = column.target();
            if (target.part() == Target.Part.CURRENCY && target.field().equals(of.field()) && java.util.Objects.equals(target.row(), of.row())) return text(column, line);
        }
        return null;
    }

    private static List<String> named(Column column, String text) {
        if (text.isEmpty()) return List.of();
        return column.target().field().kind() instanceof FieldKind.Links ? CellTexts.several(text) : List.of(text);
    }

    private static String text(Column column, TableLine line) {
        return column.place() == Column.CONSTANT ? column.constant() : line.cell(column.place());
    }
}
