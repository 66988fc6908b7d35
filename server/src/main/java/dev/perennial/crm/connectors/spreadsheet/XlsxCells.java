package dev.perennial.crm.connectors.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Cells of a workbook as texts: numbers as people typed them, days and moments in ISO 8601; formulas are never computed, only their stored results count. */
final class XlsxCells {

    // spreadsheets keep fifteen digits; the rest is noise of their binary numbers
    private static final MathContext PRECISION = new MathContext(15);
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private final LocalDateTime epoch;

    XlsxCells(boolean since1904) {
        this.epoch = since1904 ? EPOCH_1904 : EPOCH;
    }

    TableLine line(Row row) {
        var count = Math.min(row.getCellCount(), TableReader.MOST_COLUMNS * 2);
        var texts = new ArrayList<String>(count);
        var flaws = new ArrayList<TableLine.Flaw>();
        for (var i = 0; i < count; i++) {
            var cell = row.getCell(i);
            var text = cell == null ? "" : text(cell);
            if (text == null) flaws.add(new TableLine.Flaw(i, "connectors.ERROR_CELL"));
            texts.add(text == null ? cell.getRawValue() == null ? "" : cell.getRawValue() : text);
        }
        return new TableLine(row.getRowNum(), texts, List.copyOf(flaws));
    }

    /** Null for a cell that holds an error. */
    private String text(Cell cell) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(raw, cell.getDataFormatString());
            case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "true" : "false";
            case STRING -> cell.getText();
            case ERROR -> null;
            case FORMULA -> result(cell, raw);
        };
    }

    private String result(Cell cell, String raw) {
        if (raw == null || raw.isEmpty()) return cell.getType() == CellType.FORMULA && cell.getValue() == null ? null : "";
        if (raw.startsWith("#")) return null;
        return isNumber(raw) ? number(raw, cell.getDataFormatString()) : raw;
    }

    private static boolean isNumber(String raw) {
        return raw.length() < 40 && raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    private String number(String raw, String format) {
        if (raw == null || raw.isEmpty()) return "";
        if (!isNumber(raw)) return null;
        var number = new BigDecimal(raw).round(PRECISION);
        return isTime(format) ? time(number) : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isTime(String format) {
        if (format == null || format.equalsIgnoreCase("General")) return false;
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d") || bare.contains("h") || bare.contains("年") || bare.contains("日");
    }

    private String time(BigDecimal days) {
        var seconds = days.multiply(SECONDS_A_DAY).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
        var at = epoch.plusSeconds(seconds);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
