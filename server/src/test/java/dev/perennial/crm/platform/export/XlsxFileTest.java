package dev.perennial.crm.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.message.Formats;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook holds values and not their pictures, and never more rows than a sheet takes. */
class XlsxFileTest {

    private static final Instant AT = Instant.parse("2026-11-29T20:05:00Z");

    @TempDir
    Path folder;

    @Test
    void numbersAmountsSharesDaysAndMomentsAreSuch() throws IOException {
        var file = written(by(Formats.OF_LANGUAGE, Locale.ENGLISH), List.of(new ExportCell.Figure(new BigDecimal("1234.500")), new ExportCell.Sum(new BigDecimal("99.9"), "CNY"), new ExportCell.Sum(new BigDecimal("1200"), "JPY"),
                new ExportCell.Share(new BigDecimal("12.5")), new ExportCell.Span(Duration.ofMinutes(90)), new ExportCell.Day(LocalDate.of(2026, 11, 21)), new ExportCell.Moment(AT), new ExportCell.Blank()));

        var cells = rows(file, 0).get(1);

        assertThat(cells.get(0).asNumber()).isEqualByComparingTo("1234.5");
        assertThat(cells.get(0).getDataFormatString()).isEqualTo("#,##0.0");
        assertThat(cells.get(1).asNumber()).isEqualByComparingTo("99.9");
        assertThat(cells.get(1).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(cells.get(2).getDataFormatString()).isEqualTo("#,##0");
        assertThat(cells.get(3).asNumber()).isEqualByComparingTo("0.125");
        assertThat(cells.get(3).getDataFormatString()).isEqualTo("#,##0.0%");
        assertThat(cells.get(4).asNumber()).isEqualByComparingTo("0.0625");
        assertThat(cells.get(5).asDate()).isEqualTo(LocalDate.of(2026, 11, 21).atStartOfDay());
        assertThat(cells.get(5).getDataFormatString()).isEqualTo("mmm d, yyyy");
        assertThat(cells.get(6).asDate()).as("as the clocks in Shanghai show it").isEqualTo(LocalDateTime.of(2026, 11, 30, 4, 5));
        assertThat(cells.get(6).getDataFormatString()).isEqualTo("mmm d, yyyy hh:mm");
    }

    @Test
    void daysAreWrittenAsTheReaderChoseOrHisLanguageHasThem() {
        assertThat(new SheetFormats(Formats.OF_LANGUAGE, Locale.SIMPLIFIED_CHINESE).day()).isEqualTo("yyyy\"年\"m\"月\"d\"日\"");
        assertThat(new SheetFormats(Formats.OF_LANGUAGE, Locale.GERMANY).day()).isEqualTo("dd.mm.yyyy");
        assertThat(new SheetFormats(new Formats(Formats.DateForm.ISO, null, null, null), Locale.GERMANY).day()).isEqualTo("yyyy-mm-dd");
        for (var form : Formats.DateForm.values()) assertThat(new SheetFormats(new Formats(form, null, null, null), Locale.ENGLISH).moment()).endsWith(" hh:mm");
    }

    @Test
    void wordsAreWordsWhateverTheyBeginWith() throws IOException {
        var file = written(by(Formats.OF_LANGUAGE, Locale.ENGLISH), List.of(new ExportCell.Words("=HYPERLINK(\"http://evil\")"), new ExportCell.Words("@SUM(1)"), new ExportCell.Words("a\u0000\u0008<b>&\n王芳"),
                new ExportCell.Words("x".repeat(40_000)), new ExportCell.Figure(new BigDecimal("12345678901234567890")), new ExportCell.Day(LocalDate.of(1800, 1, 1))));

        var cells = rows(file, 0).get(1);

        assertThat(cells).allMatch(cell -> cell.getType() == CellType.STRING).noneMatch(cell -> cell.getFormula() != null);
        assertThat(cells.get(0).asString()).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(cells.get(2).asString()).isEqualTo("a<b>&\n王芳");
        assertThat(cells.get(3).asString()).hasSize(32_767).endsWith("…");
        assertThat(cells.get(4).asString()).isEqualTo("12345678901234567890");
        assertThat(cells.get(5).asString()).isEqualTo("1800-01-01");
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void theHeadingStaysInSightAndALongListGoesOnInTheNextSheet() throws IOException {
        var place = folder.resolve("long.xlsx");
        try (var file = new XlsxFile(place, "Accounts: all [of] them, in every country of the world", List.of("Name"), by(Formats.OF_LANGUAGE, Locale.ENGLISH), 3)) {
            for (var row = 1; row <= 5; row++) file.write(List.of(List.of(new ExportCell.Words("row " + row))));
        }

        try (var workbook = new ReadableWorkbook(place.toFile())) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).hasSize(3).allMatch(name -> name.length() <= 31 && name.startsWith("Accounts  all"));
        }
        assertThat(rows(place, 0)).extracting(row -> row.getFirst().asString()).containsExactly("Name", "row 1", "row 2");
        assertThat(rows(place, 2)).extracting(row -> row.getFirst().asString()).containsExactly("Name", "row 5");
        assertThat(part(place, "xl/worksheets/sheet2.xml")).contains("ySplit=\"1\"").contains("state=\"frozen\"").contains("<autoFilter");
    }

    @Test
    void manyRowsPassThroughWithoutStayingInMemory() throws IOException {
        var place = folder.resolve("many.xlsx");
        var line = List.<ExportCell>of(new ExportCell.Words("w".repeat(200)), new ExportCell.Figure(BigDecimal.TEN));
        System.gc();
        var before = used();
        var most = 0L;
        try (var file = new XlsxFile(place, "Many", List.of("Words", "Figure"), by(Formats.OF_LANGUAGE, Locale.ENGLISH))) {
            for (var block = 0; block < 200; block++) {
                file.write(Collections.nCopies(500, line));
                if (block % 50 == 49) {
                    System.gc();
                    most = Math.max(most, used() - before);
                }
            }
        }

        assertThat(most).as("bytes kept for 100,000 rows").isLessThan(20_000_000);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Path written(Actor by, List<ExportCell> line) throws IOException {
        var place = folder.resolve("one.xlsx");
        try (var file = new XlsxFile(place, "One", line.stream().map(cell -> cell.getClass().getSimpleName()).toList(), by)) {
            file.write(List.of(line));
        }
        return place;
    }

    private static List<List<Cell>> rows(Path place, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(place.toFile(), new ReadingOptions(true, false)); var rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            var read = new ArrayList<List<Cell>>();
            rows.forEach(row -> read.add(row.stream().filter(cell -> cell != null).toList()));
            return read;
        }
    }

    private static String part(Path place, String name) throws IOException {
        try (var zip = new ZipFile(place.toFile()); var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Actor by(Formats formats, Locale locale) {
        return new Actor(null, "Reader", new Actor.Rights(false, Map.of()), Membership.NOWHERE, new Actor.Manner(Actor.Via.SCREEN, locale, ZoneId.of("Asia/Shanghai"), formats));
    }
}
