package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house stays tidy: what fits in the head, is named well, and says things once. */
class TidyTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 40;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VAGUE_CLASS = Pattern.compile("(Manager|Helper|Util|Utils|Impl|Data|Info)(?=[A-Z]|$)");
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern DEAD_CODE = Pattern.compile("^\\s*//.*(;|\\{|\\}|=>)\\s*$|^\\s*//\\s*(import|return|if \\(|for \\(|var |const |let )");

    private static final List<JavaSource> JAVA = JavaSource.all(sources(".java").toList());

    @Test
    void noFileIsTooLongToFitInTheHead() {
        assertThat(sources(".java", ".ts", ".tsx").filter(file -> !file.toString().contains("/text/")).filter(file -> lines(file).size() > LONGEST_FILE).map(TidyTest::shown)).isEmpty();
    }

    @Test
    void everyMethodFitsAScreen() {
        assertThat(JAVA.stream().flatMap(source -> source.methodsLongerThan(LONGEST_METHOD).stream().map(method -> shown(source.file()) + " " + method))).isEmpty();
    }

    @Test
    void noClassHasAVagueName() {
        assertThat(sources(".java").filter(file -> VAGUE_CLASS.matcher(file.getFileName().toString().replace(".java", "")).find()).map(TidyTest::shown)).isEmpty();
    }

    @Test
    void everyPublicTypeSaysInASentenceWhatItIs() {
        assertThat(JAVA.stream().filter(source -> source.file().toString().contains("/src/main/"))
                .flatMap(source -> source.publicTypesWithoutSentence().stream().map(type -> shown(source.file()) + " " + type))).isEmpty();
    }

    @Test
    void nothingIsLeftUndoneOrCommentedOut() {
        var found = new ArrayList<String>();
        sources(".java", ".ts", ".tsx", ".sql").filter(file -> !file.endsWith("TidyTest.java")).forEach(file -> {
            for (var line : lines(file))
                if (LEFT_UNDONE.matcher(line).find() || DEAD_CODE.matcher(line).find()) found.add(shown(file) + ": " + line.strip());
        });

        assertThat(found).isEmpty();
    }

    static Stream<Path> sources(String... endings) {
        var folders = Stream.of("engine/src", "server/src", "models/src", "bench/src", "web/src").map(ROOT::resolve).filter(Files::isDirectory);
        return folders.flatMap(TidyTest::files).filter(file -> !file.toString().contains("/generated/"))
                .filter(file -> Stream.of(endings).anyMatch(ending -> file.toString().endsWith(ending)));
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String shown(Path file) {
        return ROOT.relativize(file).toString();
    }
}
