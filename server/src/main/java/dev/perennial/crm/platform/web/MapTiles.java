package dev.perennial.crm.platform.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where browsers fetch the pictures of streets for maps: an address with {x}, {y} and {z}, such as
 * {@code https://tiles.example.org/{z}/{x}/{y}.png}. Without one, maps show coasts only and ask nobody outside.
 */
@Component
public class MapTiles {

    private static final Pattern ADDRESS = Pattern.compile("(https?://)([A-Za-z0-9.{}-]+(?::\\d{1,5})?)(/[!-~&&[^;,'\"<>]]*)");
    private static final String ONE_OF_SEVERAL = "{s}.";

    private final String template;
    private final String attribution;

    MapTiles(@Value("${perennial.map-tiles:${PERENNIAL_MAP_TILES:}}") String template, @Value("${perennial.map-attribution:${PERENNIAL_MAP_ATTRIBUTION:}}") String attribution) {
        this.template = template.strip();
        this.attribution = attribution.strip();
        if (!this.template.isEmpty() && source().isEmpty())
            throw new IllegalArgumentException("PERENNIAL_MAP_TILES must be an address like https://tiles.example.org/{z}/{x}/{y}.png, not " + this.template);
    }

    /** The source that pages must be allowed to show pictures of, in the words of a content security policy. */
    public Optional<String> source() {
        var parts = ADDRESS.matcher(template);
        if (!parts.matches() || !parts.group(3).contains("{x}") || !parts.group(3).contains("{y}") || !parts.group(3).contains("{z}")) return Optional.empty();
        var host = parts.group(2);
        if (host.startsWith(ONE_OF_SEVERAL)) host = "*." + host.substring(ONE_OF_SEVERAL.length());
        return host.contains("{") || host.contains("}") ? Optional.empty() : Optional.of(parts.group(1) + host);
    }

    String template() {
        return template.isEmpty() ? null : template;
    }

    String attribution() {
        return attribution.isEmpty() ? null : attribution;
    }
}
