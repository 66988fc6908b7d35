package dev.perennial.engine.http.openapi;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.DrawnOnce;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the API: a document for machines, and a page that shows it to people. */
@RestController
class OpenApiController {

    private final OpenApi openApi;
    private final DrawnOnce drawn;

    OpenApiController(OpenApi openApi, DrawnOnce drawn) {
        this.openApi = openApi;
        this.drawn = drawn;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> document(Actor actor, Locale locale) {
        return drawn.answer("openapi", actor, locale, () -> openApi.document(actor, locale));
    }

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page() {
        return file("docs.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/api/docs/docs.js")
    ResponseEntity<Resource> script() {
        return file("docs.js", MediaType.parseMediaType("text/javascript"));
    }

    @GetMapping("/api/docs/docs.css")
    ResponseEntity<Resource> style() {
        return file("docs.css", MediaType.parseMediaType("text/css"));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok().contentType(type).header("Content-Security-Policy", "default-src 'self'").body(new ClassPathResource("dev/perennial/engine/http/openapi/" + name));
    }
}
