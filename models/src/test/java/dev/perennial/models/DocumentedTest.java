package dev.perennial.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the library finds at every public type what it computes, in which units, on what assumptions, what it refuses and where it comes from. */
class DocumentedTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/perennial/models");
    private static final Pattern TYPE = Pattern.compile("(/\\*\\*(?:(?!\\*/).)*\\*/)?\\s*(?:@\\w+\\s+)*^( *)public (?:static |final |sealed |abstract )*(?:record|class|interface|enum) (\\w+)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final List<String> PARTS = List.of("Formula:", "Units:", "Assumes:", "Errors:", "Source:");

    @Test void everyPublicTypeTellsFormulaUnitsAssumptionsErrorsAndSource() throws IOException {
        for (Path file : sources()) {
            Matcher type = TYPE.matcher(Files.readString(file));
            while (type.find()) {
                assertThat(type.group(1)).as(file + ", " + type.group(3)).isNotNull().contains(".");
                boolean command = file.toString().contains("/cli/");
                if (type.group(2).isEmpty() && !command) assertThat(type.group(1)).as(file.toString()).contains(PARTS);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java")).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            return sources;
        }
    }
}
