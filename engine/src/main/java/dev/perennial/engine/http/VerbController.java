package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Carries out the verbs of every record type; the body is the verb's parameters. */
@RestController
@RequestMapping("/api/{suite}/{plural}")
class VerbController {

    private final Addresses addresses;
    private final RecordReader reader;
    private final Verbs verbs;
    private final WriteRequest writes;
    private final RecordAnswers answers;
    private final JsonMapper json;

    VerbController(Addresses addresses, RecordReader reader, Verbs verbs, WriteRequest writes, RecordAnswers answers, JsonMapper json) {
        this.addresses = addresses;
        this.reader = reader;
        this.verbs = verbs;
        this.writes = writes;
        this.answers = answers;
        this.json = json;
    }

    @PostMapping("/{id}/{verb}")
    ResponseEntity<byte[]> onRecord(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, @PathVariable String verb, HttpServletRequest request, Actor actor) throws IOException {
        var type = addresses.type(suite, plural).name();
        return answer(request, type, Addresses.id(id), verb(type, verb, true), actor);
    }

    @PostMapping("/{verb}")
    ResponseEntity<byte[]> onType(@PathVariable String suite, @PathVariable String plural, @PathVariable String verb, HttpServletRequest request, Actor actor) throws IOException {
        var type = addresses.type(suite, plural).name();
        return answer(request, type, null, verb(type, verb, false), actor);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, TypeName type, UUID id, DescribedVerb verb, Actor actor) throws IOException {
        var body = JsonBody.read(request, json);
        var draft = Drafts.ofParameters(verb.parameters(), body, WriteRequest.query(request).findings());
        return writes.answerOnce(request, body, actor,
                () -> writes.showingCurrent(() -> verbs.invoke(type, id, verb.name(), draft, Versions.expected(request), actor), () -> id == null ? null : reader.find(type, id, actor).orElse(null), actor),
                record -> record == null ? ResponseEntity.noContent().build() : answers.record(200, record, actor));
    }

    private DescribedVerb verb(TypeName type, String name, boolean onRecord) {
        return verbs.find(type, name).filter(verb -> (verb.reach() == DescribedVerb.Reach.RECORD) == onRecord).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }
}
