package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller what there is: record types, verbs and refusals in his language and within his rights. */
@RestController
class CatalogController {

    private final CatalogWriter writer;

    CatalogController(CatalogWriter writer) {
        this.writer = writer;
    }

    @GetMapping("/api/catalog")
    ResponseEntity<Catalog> catalog(Actor actor, Locale locale) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(writer.of(actor, locale));
    }
}
