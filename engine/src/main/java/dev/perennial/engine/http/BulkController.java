package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes many rows of one record type at once and answers each, in order, while the work goes on. */
@RestController
class BulkController {

    static final String NDJSON = "application/x-ndjson";
    private static final int MOST_BYTES_OF_BLOCK = 2 * 1024 * 1024;

    /** What is to be done with every line, for whom and in which language; the verb is null where lines are records. */
    record Work(Blueprint blueprint, BulkRequest asked, DescribedVerb verb, Actor actor, Locale locale) {}

    private final Addresses addresses;
    private final Verbs verbs;
    private final BulkRows rows;
    private final Repeatable repeatable;
    private final JsonMapper json;

    BulkController(Addresses addresses, Verbs verbs, BulkRows rows, Repeatable repeatable, JsonMapper json) {
        this.addresses = addresses;
        this.verbs = verbs;
        this.rows = rows;
        this.repeatable = repeatable;
        this.json = json;
    }

    @PostMapping("/api/{suite}/{plural}/bulk")
    void bulk(@PathVariable String suite, @PathVariable String plural, HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        var blueprint = addresses.type(suite, plural);
        var asked = BulkRequest.of(request);
        var verb = asked.verb() == null ? null : verbs.find(blueprint.name(), asked.verb()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
        permitted(blueprint, asked, verb, actor);
        if (!asked.findings().isEmpty()) throw Refused.because(EngineRefusal.INVALID, asked.findings());
        if (request.getContentType() == null || !request.getContentType().toLowerCase(Locale.ROOT).startsWith(NDJSON)) throw Refused.because(HttpRefusal.WRONG_CONTENT_TYPE);
        var work = new Work(blueprint, asked, verb, actor, CallerLocale.of(request));
        if (Repeatable.isAsked(request) && !asked.dryRun()) answerOnce(work, request, response);
        else answer(work, request.getInputStream(), response);
    }

    private void answer(Work work, InputStream body, HttpServletResponse response) throws IOException {
        try (var spool = Spool.of(body)) {
            response.setContentType(NDJSON);
            answer(spool, work, response.getOutputStream());
        }
    }

    // few rows with a key are one transaction, so that all of them and the remembered answer stand or fall together
    private void answerOnce(Work work, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = Repeatable.body(request.getInputStream());
        var answer = repeatable.once(request, body, work.actor(), () -> ResponseEntity.ok().contentType(MediaType.parseMediaType(NDJSON)).body(answered(work, body)));
        response.setContentType(NDJSON);
        response.getOutputStream().write(answer.getBody());
    }

    private byte[] answered(Work work, byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var spool = Spool.of(new ByteArrayInputStream(body))) {
            answer(spool, work, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void permitted(Blueprint blueprint, BulkRequest asked, DescribedVerb verb, Actor actor) {
        var changesMany = actor.may(Action.CHANGE, blueprint.name()) && actor.may(Action.MASS_EDIT, blueprint.name());
        var allowed = verb != null ? actor.on(blueprint.name()).allowsVerb(verb.name()) && actor.may(Action.MASS_EDIT, blueprint.name())
                : actor.may(Action.CREATE, blueprint.name()) || asked.mode() == BulkRequest.Mode.UPSERT && changesMany;
        if (!allowed) throw Refused.because(EngineRefusal.NOT_PERMITTED);
    }

    private void answer(Spool spool, Work work, OutputStream out) throws IOException {
        var row = 1L;
        try (var blocks = new OneAhead<>(() -> block(work, spool))) {
            for (var block = blocks.take(); block != null; block = blocks.take()) {
                for (var line : rows.answer(work, block, row)) {
                    out.write(json.writeValueAsBytes(line));
                    out.write('\n');
                }
                out.flush();
                row += block.size();
            }
        }
    }

    private List<BulkDraft> block(Work work, Spool spool) throws IOException {
        var block = new ArrayList<BulkDraft>();
        for (var bytes = 0; block.size() < SetWriter.MOST_ROWS && bytes < MOST_BYTES_OF_BLOCK; ) {
            var line = spool.next();
            if (line == null) break;
            block.add(rows.draft(work, line));
            bytes += line.length;
        }
        return block.isEmpty() ? null : block;
    }
}
