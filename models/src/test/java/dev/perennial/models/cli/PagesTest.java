package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test void everyPageIsReachedFromTheOverview() throws IOException {
        String overview = Files.readString(PAGES.resolveSibling("models.md"));

        for (String name : Catalogue.names()) assertThat(overview).contains("(models/" + name + ".md)");
    }
}
