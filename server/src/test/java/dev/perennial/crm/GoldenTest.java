package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.verb.Verbs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others build on changes only on purpose: with {@code -Dgolden.renew=true} the files are written anew, and a reviewer reads the difference. */
@StoryTest
class GoldenTest {

    private static final boolean RENEW = Boolean.getBoolean("golden.renew");
    private static final Path BLUEPRINTS = Path.of("src/test/resources/blueprints");
    private static final Path TYPES = Path.of("../web/src/generated/catalog.ts");

    @Autowired Blueprints blueprints;
    @Autowired Verbs verbs;

    @Test
    void everyRecordTypeIsAsItsGoldenFileSays() throws IOException {
        var drawn = new TreeMap<String, String>();
        for (var type : blueprints.ofCode()) drawn.put(type.name().suite() + "." + type.name().plural() + ".txt", BlueprintText.of(type, verbs.of(type.name())));
        if (RENEW) renew(drawn);

        var golden = golden();
        assertThat(golden.keySet()).as("renew with -Dgolden.renew=true").isEqualTo(drawn.keySet());
        drawn.forEach((file, text) -> assertThat(golden.get(file)).as(file + ", renew with -Dgolden.renew=true").isEqualTo(text));
    }

    @Test
    void theBrowsersTypesAreThoseOfTheServer() throws IOException {
        var drawn = CatalogTypes.of(blueprints.ofCode());
        if (RENEW) write(TYPES, drawn);

        assertThat(TYPES).as("renew with -Dgolden.renew=true").hasContent(drawn);
    }

    private static Map<String, String> golden() throws IOException {
        try (var files = Files.list(BLUEPRINTS)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), GoldenTest::read, (a, _) -> a, TreeMap::new));
        }
    }

    private static void renew(Map<String, String> drawn) throws IOException {
        if (Files.isDirectory(BLUEPRINTS)) for (var old : golden().keySet()) Files.delete(BLUEPRINTS.resolve(old));
        for (var each : drawn.entrySet()) write(BLUEPRINTS.resolve(each.getKey()), each.getValue());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
