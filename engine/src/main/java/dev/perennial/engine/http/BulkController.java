package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.DryRun;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes many rows of one record type at once and answers each, in order, while the work goes on. */
@RestController
class BulkController {

    static final String NDJSON = "application/x-ndjson";

    private final Addresses addresses;
    private final Verbs verbs;
    private final BulkRows rows;
    private final DryRun dryRun;
    private final JsonMapper json;

    BulkController(Addresses addresses, Verbs verbs, BulkRows rows, DryRun dryRun, JsonMapper json) {
        this.addresses = addresses;
        this.verbs = verbs;
        this.rows = rows;
        this.dryRun = dryRun;
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
        try (var spool = Spool.of(request.getInputStream())) {
            response.setContentType(NDJSON);
            answer(spool, blueprint, asked, verb, response.getOutputStream(), actor, CallerLocale.of(request));
        }
    }

    private static void permitted(Blueprint blueprint, BulkRequest asked, DescribedVerb verb, Actor actor) {
        var allowed = verb != null ? actor.on(blueprint.name()).allowsVerb(verb.name())
                : actor.may(Action.CREATE, blueprint.name()) || asked.mode() == BulkRequest.Mode.UPSERT && actor.may(Action.CHANGE, blueprint.name());
        if (!allowed) throw Refused.because(EngineRefusal.NOT_PERMITTED);
    }

    private void answer(Spool spool, Blueprint blueprint, BulkRequest asked, DescribedVerb verb, OutputStream out, Actor actor, Locale locale) throws IOException {
        var row = 1L;
        for (var block = block(spool); !block.isEmpty(); block = block(spool)) {
            var lines = block;
            var first = row;
            Supplier<List<BulkLine>> work = () -> verb == null ? rows.write(blueprint, asked, lines, first, actor, locale) : invoke(verb, lines, first, actor, locale);
            for (var line : rows.orEachFailed(asked.dryRun() ? () -> rehearsed(work) : work, blueprint, first, lines.size(), locale)) {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
            }
            out.flush();
            row += block.size();
        }
    }

    private List<BulkLine> rehearsed(Supplier<List<BulkLine>> work) {
        return dryRun.rehearse(work).result().stream().map(BulkLine::rehearsed).toList();
    }

    private List<BulkLine> invoke(DescribedVerb verb, List<byte[]> lines, long first, Actor actor, Locale locale) {
        var answers = new ArrayList<BulkLine>(lines.size());
        for (var line : lines) answers.add(rows.invoke(verb, line, first + answers.size(), actor, locale));
        return answers;
    }

    private static List<byte[]> block(Spool spool) throws IOException {
        var block = new ArrayList<byte[]>();
        while (block.size() < SetWriter.MOST_ROWS) {
            var line = spool.next();
            if (line == null) break;
            block.add(line);
        }
        return block;
    }
}
