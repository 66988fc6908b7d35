package dev.perennial.crm.connectors.imports;

import static dev.perennial.crm.connectors.ConnectorsRefusal.FILE_MISSING;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in: previews them, imports them as jobs, hands out what was rejected, and undoes imports. */
@RestController
@RequestMapping("/api/platform/imports")
class ImportController {

    /** The import and its job have one id. */
    record Begun(UUID id, UUID job) {}

    /** What an import would do; the effects are told by the preview's counts, because there may be hundreds of thousands. */
    record Rehearsed(boolean dryRun, Object record, List<Object> effects) {}

    private final ImportDesk desk;
    private final RejectsFile rejects;

    ImportController(ImportDesk desk, RejectsFile rejects) {
        this.desk = desk;
        this.rejects = rejects;
    }

    @PostMapping
    ResponseEntity<?> begin(@RequestParam(required = false) String kind, @RequestParam(required = false) String mapping, @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "false") boolean resume, @RequestParam(defaultValue = "false") boolean dryRun, Actor actor) throws IOException {
        if (dryRun) return ResponseEntity.ok(new Rehearsed(true, desk.preview(kind, mapping, present(file), actor), List.of()));
        var job = desk.begin(kind, mapping, present(file), resume, actor);
        return ResponseEntity.accepted().location(URI.create("/api/platform/jobs/" + job)).body(new Begun(job, job));
    }

    @PostMapping("/preview")
    Object preview(@RequestParam(required = false) String kind, @RequestParam(required = false) String mapping, @RequestParam(required = false) MultipartFile file, Actor actor) throws IOException {
        return desk.preview(kind, mapping, present(file), actor);
    }

    @GetMapping("/{id}/errors.csv")
    void errors(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var begun = desk.seen(id, actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"errors.csv\"");
        rejects.write(begun, actor.locale(), response.getWriter());
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<Begun> undo(@PathVariable UUID id, Actor actor) {
        var job = desk.undo(id, actor);
        return ResponseEntity.accepted().location(URI.create("/api/platform/jobs/" + job)).body(new Begun(id, job));
    }

    private static MultipartFile present(MultipartFile file) {
        if (file == null || file.isEmpty()) throw Refused.because(FILE_MISSING);
        return file;
    }
}
