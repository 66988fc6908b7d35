package dev.perennial.crm.platform.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The two cookies of a session: one that only the server reads, one that our page reads and sends back. */
final class Cookies {

    static final String SESSION = "PERENNIAL_SESSION";
    static final String XSRF = "XSRF-TOKEN";

    private Cookies() {}

    static Optional<Secret> secretIn(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        return Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(SESSION)).map(Cookie::getValue)
                .filter(value -> !value.isEmpty()).findFirst().map(Secret::new);
    }

    static void give(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(SESSION, secret.text(), request).httpOnly(true).maxAge(OpenSession.LONGEST).build());
        add(response, cookie(XSRF, secret.xsrf(), request).maxAge(OpenSession.LONGEST).build());
    }

    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(SESSION, "", request).httpOnly(true).maxAge(Duration.ZERO).build());
        add(response, cookie(XSRF, "", request).maxAge(Duration.ZERO).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value).path("/").sameSite("Lax").secure(request.isSecure());
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
