package dev.perennial.engine.http.openapi;

import dev.perennial.engine.access.Actor;
import java.util.Locale;
import java.util.Map;
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

    OpenApiController(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api/openapi.json")
    Map<String, Object> document(Actor actor, Locale locale) {
        return openApi.document(actor, locale);
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
