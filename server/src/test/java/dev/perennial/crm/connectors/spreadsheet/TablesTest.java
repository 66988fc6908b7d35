package dev.perennial.crm.connectors.spreadsheet;

import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.day;
import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.error;
import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.formula;
import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.number;
import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] GB18030_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void chineseIsReadInWhicheverEncodingItWasWritten(String encoding) throws IOException {
        assertThat(read("名称,电话\n茶油,138\n".getBytes(Charset.forName(encoding)))).containsExactly(List.of("名称", "电话"), List.of("茶油", "138"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws IOException {
        assertThat(read(joined(UTF8_MARK, "\"名称\",a\nx,y\n".getBytes(StandardCharsets.UTF_8))).getFirst()).containsExactly("名称", "a");
        assertThat(read(joined(GB18030_MARK, "\"名称\",a\nx,y\n".getBytes(Charset.forName("GB18030")))).getFirst()).containsExactly("名称", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) throws IOException {
        assertThat(read(("name" + separator + "\"a,b;c\"" + separator + "z\n1" + separator + "2" + separator + "3\n").getBytes(StandardCharsets.UTF_8)).getLast()).containsExactly("1", "2", "3");
    }

    @Test
    void packedFilesAreUnpackedAndBlankLinesPassedOver() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("\na,,c\n\n1,2,3\n,,\n4,5,6".getBytes(StandardCharsets.UTF_8));
        }

        var rows = read(packed.toByteArray());

        assertThat(rows).containsExactly(List.of("a", "(2)", "c"), List.of("1", "2", "3"), List.of("4", "5", "6"));
    }

    @Test
    void aLineBeyondAllMeasureOrAQuoteWithoutEndIsNamed() {
        assertThatThrownBy(() -> read(("a,b\n1,2\n" + "x".repeat(10_000_000) + "\n").getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class).hasMessageContaining("UNREADABLE_LINE [3]");
        assertThatThrownBy(() -> read(("a,b\n1,2\n" + "\"" + "x,y\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class).hasMessageContaining("UNREADABLE_LINE");
    }

    @Test
    void picturesAndOldWorkbooksAreRefused() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})).hasMessageContaining("UNREADABLE_FILE");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3})).hasMessageContaining("OLD_WORKBOOK");
        assertThatThrownBy(() -> read("\n\n".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("NO_HEADER");
    }

    @Test
    void cellsOfAWorkbookBecomeWhatPeopleTyped() throws IOException {
        var file = new TestWorkbook().row(text("name"), text("phone"), text("day"), text("sum"), text("share"))
                .row(text("茶油"), number("1.3800004711E10"), day(46000), formula("1+1", "2"), number("0.10000000000000001")).write(folder.resolve("a.xlsx"));

        assertThat(read(Files.readAllBytes(file)).getLast()).containsExactly("茶油", "13800004711", "2025-12-09", "2", "0.1");
    }

    @Test
    void anErrorInACellIsAFlawOfThatCell() throws IOException {
        var file = new TestWorkbook().row(text("name"), text("sum")).row(text("x"), error()).write(folder.resolve("b.xlsx"));

        try (var table = Tables.open(() -> Files.newInputStream(file), TableFormat.UNKNOWN)) {
            assertThat(table.next().flaws()).containsExactly(new TableLine.Flaw(1, "connectors.ERROR_CELL"));
        }
    }

    @Test
    void aSheetThatDoesNotExistIsNamedBesideThoseThatDo() throws IOException {
        var file = new TestWorkbook().row(text("name")).write(folder.resolve("c.xlsx"));

        assertThatThrownBy(() -> Tables.open(() -> Files.newInputStream(file), new TableFormat(null, null, null, "Prices"))).hasMessageContaining("Prices").hasMessageContaining("Goods");
    }

    @Test
    void workbooksThatUnpackWithoutEndOrLieAboutTheirCellsAreRefused() throws IOException {
        var huge = new TestWorkbook().row(text("name")).row(text("x".repeat(2_000_000))).write(folder.resolve("d.xlsx"));
        var far = Files.write(folder.resolve("e.xlsx"), new byte[0]);
        try (var zip = new ZipOutputStream(Files.newOutputStream(far))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row r=\"1\"><c t=\"A1\" r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        var bomb = folder.resolve("f.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var texts = "<si><t>abc</t></si>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 600; i++) zip.write(texts);
        }

        assertThatThrownBy(() -> read(Files.readAllBytes(huge))).hasMessageContaining("UNPACKS_TOO_LARGE");
        assertThatThrownBy(() -> read(Files.readAllBytes(far))).hasMessageContaining("UNREADABLE_WORKBOOK");
        assertThatThrownBy(() -> read(Files.readAllBytes(bomb))).hasMessageContaining("UNPACKS_TOO_LARGE");
    }

    private static List<List<String>> read(byte[] bytes) throws IOException {
        Tables.Content content = () -> new ByteArrayInputStream(bytes);
        try (var table = Tables.open(content, Tables.detect(content, null))) {
            var rows = new ArrayList<List<String>>(List.of(table.header()));
            table.forEachRemaining(line -> rows.add(line.cells()));
            return rows;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
