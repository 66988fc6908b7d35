package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command answers a small file with the keys it promises, and never with NaN. */
class EveryCommandTest {

    @TempDir static Path folder;

    private static SmallFiles files;

    @BeforeAll static void writeFiles() throws IOException {
        files = SmallFiles.in(folder);
    }

    @Test void everyCommandIsTried() {
        assertThat(files.calls().keySet()).containsExactlyInAnyOrderElementsOf(Catalogue.names());
    }

    @Test void everyCommandAnswersASmallFile() throws IOException {
        for (var call : files.calls().entrySet()) {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            int code = Models.run(files.words(call.getKey(), call.getValue().content()), printing(out), printing(err));
            String answer = out.toString(StandardCharsets.UTF_8);

            assertThat(err.toString(StandardCharsets.UTF_8)).as(call.getKey()).isEmpty();
            assertThat(code).as(call.getKey()).isZero();
            assertThat(answer).as(call.getKey()).startsWith("{\"model\":\"" + call.getKey() + "\",\"n\":").doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(answer).as(call.getKey()).containsPattern("\"(rows|metrics)\":");
        }
    }

    @Test void everyCommandNamesAMissingColumnOrOption() throws IOException {
        String file = Files.writeString(folder.resolve("other.csv"), "colour,shape\nred,round\nblue,square\n").toString();
        for (String model : Catalogue.names()) {
            var err = new ByteArrayOutputStream();
            int code = Models.run(new String[] {model, "--data", file}, printing(new ByteArrayOutputStream()), printing(err));

            assertThat(code).as(model).isEqualTo(Models.REFUSED);
            assertThat(err.toString(StandardCharsets.UTF_8)).as(model).isNotBlank().doesNotContain("Exception");
        }
    }

    private static PrintStream printing(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
