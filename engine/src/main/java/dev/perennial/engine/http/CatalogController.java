package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller what there is: record types, verbs and refusals in his language and within his rights. */
@RestController
class CatalogController {

    private final CatalogWriter writer;
    private final DrawnOnce drawn;

    CatalogController(CatalogWriter writer, DrawnOnce drawn) {
        this.writer = writer;
        this.drawn = drawn;
    }

    @GetMapping("/api/catalog")
    ResponseEntity<byte[]> catalog(Actor actor, Locale locale) {
        return drawn.answer("catalog", actor, locale, () -> writer.of(actor, locale));
    }
}
