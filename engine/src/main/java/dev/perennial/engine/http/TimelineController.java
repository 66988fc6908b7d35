package dev.perennial.engine.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened around a record, from all suites, newest first. */
@RestController
class TimelineController {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    record Subject(String type, UUID id, String label) {}

    record Line(Instant at, String kind, String title, Subject record, Faces.Face actor, @JsonAnyGetter Map<String, Object> more) {}

    record Lines(List<Line> items, String next) {}

    private final Addresses addresses;
    private final RecordReader reader;
    private final Timeline timeline;
    private final Faces faces;

    TimelineController(Addresses addresses, RecordReader reader, Timeline timeline, Faces faces) {
        this.addresses = addresses;
        this.reader = reader;
        this.timeline = timeline;
        this.faces = faces;
    }

    @GetMapping("/api/{suite}/{plural}/{id}/timeline")
    Lines timeline(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, HttpServletRequest request, Actor actor) {
        var type = addresses.type(suite, plural).name();
        var recordId = Addresses.id(id);
        if (reader.visible(type, Set.of(recordId), actor).isEmpty()) throw Refused.because(EngineRefusal.NOT_FOUND);
        var query = QueryParameters.of(request, "cursor", "limit");
        var limit = query.whole("limit", 1, MOST, USUAL);
        query.settled();
        var page = timeline.of(type, recordId, query.text("cursor"), limit, actor);
        var names = faces.users(page.items().stream().map(TimelineEntry::actor).toList(), actor);
        return new Lines(page.items().stream().map(entry -> line(entry, names)).toList(), page.next());
    }

    private static Line line(TimelineEntry entry, Map<UUID, String> names) {
        var about = entry.subject();
        var subject = about == null ? null : new Subject(about.record().type().toString(), about.record().id(), about.label());
        var who = entry.actor() == null ? null : new Faces.Face(entry.actor(), names.get(entry.actor()));
        return new Line(entry.at(), entry.kind(), entry.title(), subject, who, entry.more());
    }
}
