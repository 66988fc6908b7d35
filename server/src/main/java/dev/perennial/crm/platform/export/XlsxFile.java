package dev.perennial.crm.platform.export;

import dev.perennial.engine.access.Actor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose numbers, amounts, days and moments are such, written as its reader writes them, below a heading that stays in sight. Words are words
 * whatever they begin with. A list that is longer than a sheet goes on in the next one.
 */
final class XlsxFile implements ExportFile {

    /** A sheet holds so many rows, the heading among them. */
    static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int EXACT_DIGITS = 15;
    private static final int HUNDREDTHS = 2;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
    private static final double WIDTH = 18;
    private static final double WIDTH_OF_FIRST = 32;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String SPAN = "[h]:mm:ss";
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']|\\p{Cc}");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    private final String name;
    private final List<String> header;
    private final Actor by;
    private final SheetFormats formats;
    private final int rowsOfSheet;
    private final OutputStream to;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxFile(Path place, String name, List<String> header, Actor by) throws IOException {
        this(place, name, header, by, MOST_ROWS);
    }

    XlsxFile(Path place, String name, List<String> header, Actor by, int rowsOfSheet) throws IOException {
        this.name = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        this.header = header;
        this.by = by;
        this.formats = new SheetFormats(by.formats(), by.locale());
        this.rowsOfSheet = rowsOfSheet;
        this.to = new BufferedOutputStream(Files.newOutputStream(place));
        this.workbook = new Workbook(to, "Perennial", null);
        beginSheet();
    }

    @Override
    public void write(List<List<ExportCell>> lines) throws IOException {
        for (var line : lines) {
            if (row == rowsOfSheet) beginSheet();
            for (var column = 0; column < line.size(); column++) put(column, line.get(column));
            row++;
        }
        sheet.flush();
    }

    private void beginSheet() throws IOException {
        endSheet();
        sheets++;
        var suffix = sheets == 1 ? "" : " " + sheets;
        sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix);
        sheet.freezePane(0, 1);
        row = 0;
        for (var column = 0; column < header.size(); column++) {
            sheet.width(column, column == 0 ? WIDTH_OF_FIRST : WIDTH);
            words(column, header.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        row = 1;
    }

    private void endSheet() throws IOException {
        if (sheet == null) return;
        sheet.setAutoFilter(0, 0, row - 1, header.size() - 1);
        sheet.finish();
    }

    private void put(int column, ExportCell cell) {
        switch (cell) {
            case ExportCell.Blank _ -> { }
            case ExportCell.Words(var text) -> words(column, text);
            case ExportCell.Figure(var number) -> number(column, number, SheetFormats.number(Math.max(0, number.stripTrailingZeros().scale())));
            case ExportCell.Sum(var amount, var currency) -> number(column, amount, SheetFormats.amount(amount, currency));
            case ExportCell.Share(var percent) -> number(column, percent.movePointLeft(HUNDREDTHS), SheetFormats.share(percent));
            case ExportCell.Span(var length) -> value(column, BigDecimal.valueOf(length.toSeconds() / SECONDS_A_DAY), SPAN);
            case ExportCell.Day(var day) -> day(column, day);
            case ExportCell.Moment(var at) -> {
                var local = at.truncatedTo(ChronoUnit.SECONDS).atZone(by.zone()).toLocalDateTime();
                if (isKnown(local.toLocalDate())) {
                    sheet.value(row, column, local);
                    sheet.style(row, column).format(formats.moment()).set();
                } else words(column, by.formats().cell(at, by.zone()));
            }
        }
    }

    private void day(int column, LocalDate day) {
        if (!isKnown(day)) {
            words(column, by.formats().cell(day));
            return;
        }
        sheet.value(row, column, day);
        sheet.style(row, column).format(formats.day()).set();
    }

    /** Spreadsheets count days from 1900 on and take its February for a day too long. */
    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** A number of more digits than a spreadsheet keeps stays exact as words. */
    private void number(int column, BigDecimal number, String format) {
        if (number.stripTrailingZeros().precision() > EXACT_DIGITS) words(column, number.toPlainString());
        else value(column, number, format);
    }

    private void value(int column, BigDecimal number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    /** Kept inside the cell and not in a table of all words, which would grow with the list. */
    private void words(int column, String text) {
        var plain = NOT_IN_XML.matcher(text).replaceAll("");
        sheet.inlineString(row, column, plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT - 1) + "…");
    }

    @Override
    public void close() throws IOException {
        try (to) {
            endSheet();
            workbook.finish();
        }
    }
}
