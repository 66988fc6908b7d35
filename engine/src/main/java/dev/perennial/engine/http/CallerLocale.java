package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language to answer in: the user's stored one before what the browser asks for. */
@Component("localeResolver")
class CallerLocale implements LocaleResolver {

    static Locale of(HttpServletRequest request) {
        if (request.getAttribute(Actor.class.getName()) instanceof Actor actor && actor.locale() != null) return actor.locale();
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh") || locale.getLanguage().equals("en"))
                .findFirst().orElse(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the language belongs to the user");
    }
}
