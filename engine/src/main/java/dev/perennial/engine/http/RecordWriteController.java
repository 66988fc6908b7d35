package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Creates, changes, deletes and restores records of every type. */
@RestController
@RequestMapping("/api/{suite}/{plural}")
class RecordWriteController {

    private final Addresses addresses;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final Verbs verbs;
    private final WriteRequest writes;
    private final RecordAnswers answers;
    private final MergedAddresses merged;
    private final JsonMapper json;

    RecordWriteController(Addresses addresses, RecordReader reader, RecordWriter writer, Verbs verbs, WriteRequest writes, RecordAnswers answers, MergedAddresses merged, JsonMapper json) {
        this.addresses = addresses;
        this.reader = reader;
        this.writer = writer;
        this.verbs = verbs;
        this.writes = writes;
        this.answers = answers;
        this.merged = merged;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<byte[]> create(@PathVariable String suite, @PathVariable String plural, HttpServletRequest request, Actor actor) throws IOException {
        var blueprint = addresses.type(suite, plural);
        var body = JsonBody.read(request, json);
        return writes.answerOnce(request, body, actor, creation(blueprint, body, WriteRequest.query(request), actor), record -> created(record, actor));
    }

    private Supplier<Stored> creation(Blueprint blueprint, JsonBody body, QueryParameters query, Actor actor) {
        var type = blueprint.name();
        return verbs.creating(type)
                .<Supplier<Stored>>map(verb -> () -> verbs.invoke(type, null, verb.name(), Drafts.ofParameters(verb.parameters(), body, query.findings()), null, actor))
                .orElse(() -> writer.create(type, Drafts.ofRecord(blueprint, body, query.findings()), actor));
    }

    private ResponseEntity<byte[]> created(Stored record, Actor actor) {
        var answer = answers.record(201, record, actor);
        return ResponseEntity.status(201).headers(answer.getHeaders()).header("Location", "/api/" + record.type() + "/" + record.id()).body(answer.getBody());
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, HttpServletRequest request, Actor actor) throws IOException {
        var blueprint = addresses.type(suite, plural);
        var recordId = Addresses.id(id);
        var draft = Drafts.ofRecord(blueprint, JsonBody.read(request, json), WriteRequest.query(request).findings());
        return writes.answer(request, actor,
                () -> writes.showingCurrent(() -> writer.change(blueprint.name(), recordId, draft, Versions.expected(request), actor), () -> reader.find(blueprint.name(), recordId, actor).orElse(null), actor),
                record -> answers.record(200, record, actor));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> delete(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, HttpServletRequest request, Actor actor) {
        var type = addresses.type(suite, plural).name();
        var recordId = Addresses.id(id);
        WriteRequest.query(request).settled();
        return writes.answer(request, actor,
                () -> writes.showingCurrent(() -> writer.delete(type, recordId, Versions.expected(request), actor), () -> reader.find(type, recordId, actor).orElse(null), actor),
                _ -> ResponseEntity.noContent().build());
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<byte[]> restore(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, HttpServletRequest request, Actor actor) throws IOException {
        var type = addresses.type(suite, plural).name();
        var recordId = Addresses.id(id);
        WriteRequest.query(request).settled();
        // what hung on it hangs on the survivor; it comes back with that by undoing the merge
        if (merged.isMerged(type, recordId)) throw Refused.because(EngineRefusal.NOT_FOUND, type, recordId);
        return writes.answerOnce(request, JsonBody.read(request, json), actor, () -> writer.restore(type, recordId, actor), record -> answers.record(200, record, actor));
    }
}
