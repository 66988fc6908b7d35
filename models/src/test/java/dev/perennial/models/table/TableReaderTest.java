package dev.perennial.models.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

    @Test void separatorsAndQuotesAreFoundOut() {
        for (String text : new String[] {"name,amount\n\"Li, Wei\",3.5\n", "name;amount\r\n\"Li, Wei\";3.5\r\n", "\uFEFFname\tamount\n\"Li, Wei\"\t3.5"}) {
            var table = TableReader.parse(text);

            assertThat(table.names()).containsExactly("name", "amount");
            assertThat(table.text("name")).containsExactly("Li, Wei");
            assertThat(table.numbers("amount")).containsExactly(3.5);
        }
    }

    @Test void runsOfBlanksSeparateAndAMissingHeaderIsNumbered() {
        var table = TableReader.parse(" 00004 0001 19970101  2   29.33 \n 00021 0002 19970103  3   12.00\n");

        assertThat(table.names()).containsExactly("1", "2", "3", "4", "5");
        assertThat(table.text("2")).containsExactly("0001", "0002");
        assertThat(table.days("3")).containsExactly(LocalDate.of(1997, 1, 1).toEpochDay(), LocalDate.of(1997, 1, 3).toEpochDay());
    }

    @Test void quotedLineBreaksAndDoubledQuotesStayInTheCell() {
        var table = TableReader.parse("a,b\n\"one \"\"two\"\"\nthree\",4\n");

        assertThat(table.text("a")).containsExactly("one \"two\"\nthree");
    }

    @Test void gzippedFilesAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("anything.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(TableReader.read(file).numbers("b")).containsExactly(2);
    }

    @Test void aBadCellIsRefusedByRowAndColumn() {
        var table = TableReader.parse("a,b\n1,2\n3,many\n5,\n6,1e999\n");

        assertThatThrownBy(() -> table.numbers("b")).isInstanceOf(InputRefused.class).hasMessage("row 2, column \"b\": \"many\" is not a number");
        assertThatThrownBy(() -> table.where(i -> i == 2).numbers("b")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> table.where(i -> i == 3).numbers("b")).hasMessageContaining("beyond all bounds");
        assertThatThrownBy(() -> table.days("a")).hasMessageContaining("not a date");
        assertThatThrownBy(() -> table.text("c")).hasMessageContaining("the columns are a, b");
    }

    @Test void aRaggedRowAnEmptyFileAndNoFileAreRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> TableReader.parse("a,b\n1,2\n3\n")).isInstanceOf(InputRefused.class).hasMessageContaining("row 2").hasMessageContaining("1 fields where 2");
        assertThatThrownBy(() -> TableReader.parse("  ")).isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> TableReader.read(folder.resolve("nowhere.csv"))).isInstanceOf(InputRefused.class);
    }
}
