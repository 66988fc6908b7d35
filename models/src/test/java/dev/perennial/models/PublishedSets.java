package dev.perennial.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.models.table.Table;
import dev.perennial.models.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The public data sets behind published figures, found by PERENNIAL_TEST_DATA; a test that needs an absent one is skipped and says so. */
public final class PublishedSets {

    private PublishedSets() {}

    public static Table table(String file) {
        return TableReader.read(path(file));
    }

    public static Path path(String file) {
        Path found = folder().resolve(file).normalize();
        assumeTrue(Files.exists(found), () -> "SKIPPED: the data set " + found + " is absent; set PERENNIAL_TEST_DATA");
        return found;
    }

    private static Path folder() {
        String set = System.getenv("PERENNIAL_TEST_DATA");
        if (set != null) return Path.of(set);

        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("LICENSE")) ? here : here.getParent();
        return root.resolve("../shared/data");
    }
}
