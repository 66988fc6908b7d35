package dev.perennial.crm.platform.workflow;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whoever may read a record where its processes stand. */
@RestController
class ProcessesOfController {

    record Answer(List<ProcessView> items) {}

    private final Blueprints blueprints;
    private final RecordReader records;
    private final ProcessViews views;

    ProcessesOfController(Blueprints blueprints, RecordReader records, ProcessViews views) {
        this.blueprints = blueprints;
        this.records = records;
        this.views = views;
    }

    @GetMapping("/api/platform/processes/of")
    Answer of(@RequestParam String record, Actor by) {
        var reference = reference(record);
        if (records.visible(reference.type(), List.of(reference.id()), by).isEmpty()) throw Refused.because(EngineRefusal.NOT_FOUND, reference.type(), reference.id());
        return new Answer(views.of(reference, by));
    }

    /** Reads {@code service/cases/<id>}. */
    private RecordRef reference(String text) {
        var slash = text.lastIndexOf('/');
        try {
            var type = TypeName.of(text.substring(0, Math.max(0, slash)));
            var id = UUID.fromString(text.substring(slash + 1));
            if (blueprints.find(type).isEmpty()) throw Refused.because(EngineRefusal.NOT_FOUND, type, id);
            return new RecordRef(type, id);
        } catch (IllegalArgumentException _) {
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("record", "WRONG_TYPE")));
        }
    }
}
