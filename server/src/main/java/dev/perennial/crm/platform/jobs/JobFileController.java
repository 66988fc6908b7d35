package dev.perennial.crm.platform.jobs;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the result files of a job to whoever may see the job. */
@RestController
class JobFileController {

    private static final TypeName JOBS = TypeName.of("platform/jobs");

    private final RecordReader records;
    private final JobFiles files;

    JobFileController(RecordReader records, JobFiles files) {
        this.records = records;
        this.files = files;
    }

    @GetMapping("/api/platform/jobs/{id}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable String name, Actor by) {
        if (records.find(JOBS, id, by).isEmpty()) throw Refused.because(EngineRefusal.NOT_FOUND, JOBS, id);
        var place = files.place(id, name);
        if (!Files.isRegularFile(place)) throw Refused.because(EngineRefusal.NOT_FOUND, JOBS, name);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(place));
    }
}
