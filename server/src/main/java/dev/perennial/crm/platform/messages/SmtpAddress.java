package dev.perennial.crm.platform.messages;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where mail is handed in, read from {@code smtp://user:password@host:587} (with STARTTLS when the server offers it) or {@code smtps://…}. */
record SmtpAddress(String host, int port, boolean tls, String user, String password, String from) {

    private static final int USUAL_PORT = 25;
    private static final int USUAL_TLS_PORT = 465;

    static SmtpAddress of(String url, String from) {
        var uri = URI.create(url);
        var tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !tls && !"smtp".equals(uri.getScheme())) throw new IllegalArgumentException("The mail server must be written as smtp://host or smtps://host.");
        var login = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        var port = uri.getPort() > 0 ? uri.getPort() : tls ? USUAL_TLS_PORT : USUAL_PORT;
        return new SmtpAddress(uri.getHost(), port, tls, login.length > 0 ? decoded(login[0]) : null, login.length > 1 ? decoded(login[1]) : null,
                from.isBlank() ? "perennial@" + uri.getHost() : from);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
