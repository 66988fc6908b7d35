package dev.perennial.crm.platform.files;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the bytes of files; a browser shows pictures in place, saves everything else, and runs nothing. */
@RestController
class FileContentController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final FileDesk desk;
    private final FileStore store;

    FileContentController(FileDesk desk, FileStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** The rights are asked again each time: browsers may keep the bytes, but not show them unasked. */
    @GetMapping("/api/platform/files/{id}/content")
    ResponseEntity<Resource> content(@PathVariable UUID id, Actor by) {
        var file = desk.seen(id, by);
        var place = store.place(file.hash());
        if (!Files.isRegularFile(place)) throw Refused.because(EngineRefusal.NOT_FOUND, FileShelf.FILES, id);
        var disposition = FileSort.isPicture(file.contentType()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.contentType())).eTag("\"" + file.hash() + "\"").cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", NOTHING_RUNS).header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(place));
    }
}
