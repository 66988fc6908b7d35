package dev.perennial.crm.platform.export;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Begins to write a list into a file; what the caller may not export or see is refused at once. */
@RestController
class ExportController {

    /** The job that writes the file. */
    record Begun(UUID job) {}

    private final Exports exports;
    private final Jobs jobs;
    private final RecordReader reader;
    private final Messages messages;

    ExportController(Exports exports, Jobs jobs, RecordReader reader, Messages messages) {
        this.exports = exports;
        this.jobs = jobs;
        this.reader = reader;
        this.messages = messages;
    }

    @PostMapping("/api/{suite}/{plural}/export")
    ResponseEntity<Begun> begin(@PathVariable String suite, @PathVariable String plural, @RequestBody ExportWish wish, Actor actor) {
        var type = new TypeName(suite, plural);
        var columns = exports.columns(type, wish, actor);
        if (!actor.may(Action.EXPORT, type)) throw Refused.because(EngineRefusal.NOT_PERMITTED, type, Action.EXPORT);
        reader.list(type, exports.list(wish, columns).page(1, null), actor);
        var title = messages.text(actor.locale(), "platform.export.title", messages.text(actor.locale(), LabelKeys.many(type)));
        var job = jobs.submit(ExportJob.NAME, title, new ExportJob.Parameters(type.toString(), wish), actor).value();
        return ResponseEntity.accepted().location(URI.create("/api/platform/jobs/" + job)).body(new Begun(job));
    }
}
