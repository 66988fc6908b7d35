package dev.perennial.engine.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the message files of all suites by their place on the class path: {@code dev/perennial/…/messages_<language>.properties} in UTF-8. */
final class MessageFiles {

    private MessageFiles() {}

    /** All patterns of a language by key; a key that stands in two files is a mistake that stops the start. */
    static Map<String, String> patterns(Language language) {
        var patterns = new HashMap<String, String>();
        for (var file : files(language))
            read(file).forEach((key, pattern) -> {
                if (patterns.put((String) key, (String) pattern) != null)
                    throw new IllegalStateException("the message " + key + " stands in " + file + " and in another file");
            });
        return Map.copyOf(patterns);
    }

    private static Resource[] files(Language language) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:dev/perennial/**/messages_" + language.tag() + ".properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Resource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
