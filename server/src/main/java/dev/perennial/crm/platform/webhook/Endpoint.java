package dev.perennial.crm.platform.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of a program outside, as far as it can be judged without asking for it. */
record Endpoint(URI address) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");
    private static final int MOST_PORTS = 65_535;

    /** What is wrong with the address, as the code of a finding; empty when it may be written down. */
    static Optional<String> flaw(String url, Networks networks) {
        try {
            return new Endpoint(new URI(url)).flaw(networks);
        } catch (URISyntaxException unreadable) {
            return Optional.of("NOT_AN_ENDPOINT");
        }
    }

    /** Whether it speaks without encryption. */
    boolean isPlain() {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    private Optional<String> flaw(Networks networks) {
        var scheme = address.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) || address.getHost() == null || address.getHost().isEmpty()) return Optional.of("NOT_AN_ENDPOINT");
        if (address.getRawUserInfo() != null || address.getRawFragment() != null || address.getPort() == 0 || address.getPort() > MOST_PORTS) return Optional.of("NOT_AN_ENDPOINT");
        if (isPlain() && !networks.knowsOwn()) return Optional.of("NOT_ENCRYPTED");
        return literal().flatMap(literal -> {
            if (networks.isOwn(literal)) return Optional.empty();
            return isPlain() ? Optional.of("NOT_ENCRYPTED") : Networks.isPublic(literal) ? Optional.empty() : Optional.of("ADDRESS_OUT_OF_BOUNDS");
        });
    }

    /** The host where it is an address itself, or the machine's own name; other names are looked up when something is sent. */
    private Optional<InetAddress> literal() {
        var host = address.getHost();
        if (host.equalsIgnoreCase("localhost")) return Optional.of(InetAddress.getLoopbackAddress());
        if (!ADDRESS.matcher(host).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
