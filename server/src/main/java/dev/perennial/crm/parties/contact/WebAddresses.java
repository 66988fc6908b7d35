package dev.perennial.crm.parties.contact;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes web addresses comparable: http or https only, the host in small ASCII letters, no slash at the end. */
final class WebAddresses {

    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#:@]+)(:\\d{1,5})?([/?#].*)?");

    private WebAddresses() {}

    static Optional<String> normalise(String written) {
        var text = written.strip();
        var parts = PARTS.matcher(SCHEME.matcher(text).find() ? text : "https://" + text);
        if (!parts.matches()) return Optional.empty();
        var rest = parts.group(4) == null || parts.group(4).equals("/") ? "" : parts.group(4);
        var port = parts.group(3) == null ? "" : parts.group(3);
        return Domains.normalise(parts.group(2)).map(host -> parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + rest).filter(WebAddresses::isAddress);
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
