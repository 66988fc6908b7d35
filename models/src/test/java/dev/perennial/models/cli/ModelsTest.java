package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    private static final String CUSTOMERS = "x,recency,T\n0,0,39\n2,30,39\n5,33,38\n0,0,37\n1,5,36\n3,12,39\n0,0,30\n";

    @TempDir Path folder;

    @Test void everyModelIsListedWithItsColumns() throws IOException {
        assertThat(run("--list").out()).contains("bg-nbd").contains("frequency: repeat purchases");
        assertThat(run("--list", "--json").out()).startsWith("{\"models\":[{\"model\":\"bg-nbd\"");
    }

    @Test void aMappedFileIsAnsweredAsJson() throws IOException {
        var answer = run("bg-nbd", "--data", file(CUSTOMERS), "--map", "frequency=x", "--json");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("{\"model\":\"bg-nbd\",\"n\":7,\"params\":{\"r\":").contains("\"logLikelihood\":").contains("\"pAlive\":").doesNotContain("NaN");
    }

    @Test void theMappingMayBeWrittenEitherWayRound() throws IOException {
        assertThat(run("bg-nbd", "--data", file(CUSTOMERS), "--map", "x=frequency", "--json").code()).isZero();
    }

    @Test void aBadCellEndsWithTwoAndNamesRowAndColumn() throws IOException {
        var answer = run("bg-nbd", "--data", file("frequency,recency,T\n1,2,3\nmany,2,3\n"), "--json");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("\"row\":2").contains("\"column\":\"frequency\"");
        assertThat(answer.err()).contains("row 2, column \"frequency\"");
    }

    @Test void anUnknownModelOptionOrFileIsRefusedByName() throws IOException {
        assertThat(run("horoscope").err()).contains("no model \"horoscope\"");
        assertThat(run("bg-nbd", "--data", file(CUSTOMERS), "--stars", "5").err()).contains("--stars is no option of bg-nbd");
        assertThat(run("bg-nbd", "--data", "nowhere.csv").err()).contains("no file nowhere.csv");
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "customers", ".csv"), text).toString();
    }

    private static Outcome run(String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Models.run(words, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Outcome(int code, String out, String err) {}
}
