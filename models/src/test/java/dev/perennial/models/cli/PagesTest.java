package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever asks what a model is for finds a page with its formula, its assumptions and a plot. */
class PagesTest {

    private static final Path PAGES = Path.of("../docs/models");

    @Test void everyModelHasAPageWithAPlot() throws IOException {
        for (String name : Catalogue.names()) {
            String page = Files.readString(PAGES.resolve(name + ".md"));

            assertThat(page).as(name).contains("`" + name + "`", "./perennial model " + name, "plots/" + name + ".svg", "## Formula", "## Assumes", "## How to read the answer", "## What it refuses or warns about", "## Source");
            assertThat(Files.readString(PAGES.resolve("plots/" + name + ".svg"))).as(name).contains("<svg", "</svg>");
        }
    }

    @Test void theExampleOfEveryPageUsesOptionsThatExist() throws IOException {
        for (String name : Catalogue.names()) {
            String[] examples = Files.readString(PAGES.resolve(name + ".md")).lines().filter(line -> line.startsWith("./perennial model ")).toArray(String[]::new);

            assertThat(examples).as(name).isNotEmpty();
            for (String example : examples) {
                String[] words = example.substring("./perennial model ".length()).split(" ");
                assertThat(words[0]).isEqualTo(name);
                assertThatCode(() -> Request.of(Catalogue.command(name).description(), words)).as(example).doesNotThrowAnyException();
            }
        }
    }

    @Test void everyPageIsReachedFromTheOverview() throws IOException {
        String overview = Files.readString(PAGES.resolveSibling("models.md"));

        for (String name : Catalogue.names()) assertThat(overview).contains("(models/" + name + ".md)");
    }
}
