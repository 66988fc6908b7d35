package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.TakeBack;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes one change of a record back, after showing what that would do. */
@RestController
@RequestMapping("/api/{suite}/{plural}/{id}/history/{version}/undo")
class UndoController {

    /** What would change, now before and then after, of the record's version; the paths that others changed since, and those that are locked. */
    record Preview(long version, List<HistoryEntries.Change> changes, List<String> changedSince, List<String> locked) {}

    private final Addresses addresses;
    private final TakeBack takeBack;
    private final HistoryEntries entries;
    private final RecordReader reader;
    private final WriteRequest writes;
    private final RecordAnswers answers;
    private final JsonMapper json;

    UndoController(Addresses addresses, TakeBack takeBack, HistoryEntries entries, RecordReader reader, WriteRequest writes, RecordAnswers answers, JsonMapper json) {
        this.addresses = addresses;
        this.takeBack = takeBack;
        this.entries = entries;
        this.reader = reader;
        this.writes = writes;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping
    Preview preview(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, @PathVariable String version, Actor actor, Locale locale) {
        var blueprint = addresses.type(suite, plural);
        var preview = takeBack.preview(blueprint.name(), Addresses.id(id), number(version), actor);
        var changes = entries.of(blueprint, List.of(preview.difference()), actor, locale).getFirst().changes();
        return new Preview(preview.version(), changes, texts(preview.changedSince()), texts(preview.locked()));
    }

    @PostMapping
    ResponseEntity<byte[]> undo(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, @PathVariable String version, HttpServletRequest request, Actor actor) throws IOException {
        var type = addresses.type(suite, plural).name();
        var record = Addresses.id(id);
        var paths = paths(JsonBody.read(request, json));
        WriteRequest.query(request).settled();
        return writes.answer(request, actor, () -> writes.showingCurrent(() -> takeBack.undo(type, record, number(version), paths, Versions.expected(request), actor), () -> reader.find(type, record, actor).orElse(null), actor),
                changed -> answers.record(200, changed, actor));
    }

    private static Set<Path> paths(JsonBody body) {
        if (!body.findings().isEmpty()) throw Refused.because(EngineRefusal.INVALID, body.findings());
        var paths = new LinkedHashSet<Path>();
        for (var path : body.object().path("paths")) {
            if (!path.isString() || path.asString().isBlank()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("paths", "NOT_A_TEXT")));
            paths.add(Path.of(path.asString()));
        }
        return paths;
    }

    private static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException _) {
            throw Refused.because(EngineRefusal.NOT_FOUND);
        }
    }

    private static List<String> texts(Set<Path> paths) {
        return paths.stream().map(Path::text).toList();
    }
}
