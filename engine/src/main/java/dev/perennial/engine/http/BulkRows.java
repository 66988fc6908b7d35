package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Carries out the lines of a bulk request, block by block for records and one by one for verbs. */
@Component
class BulkRows {

    private final SetWriter sets;
    private final Verbs verbs;
    private final Problems problems;
    private final FailureAdvice failures;
    private final JsonMapper json;

    BulkRows(SetWriter sets, Verbs verbs, Problems problems, FailureAdvice failures, JsonMapper json) {
        this.sets = sets;
        this.verbs = verbs;
        this.problems = problems;
        this.failures = failures;
        this.json = json;
    }

    /** Writes a block of lines as records in one transaction. */
    List<BulkLine> write(Blueprint blueprint, BulkRequest request, List<byte[]> lines, long firstRow, Actor actor, Locale locale) {
        var plan = request.mode() == BulkRequest.Mode.CREATE ? SetPlan.create(blueprint.name(), Cause.EDIT) : SetPlan.upsert(blueprint.name(), request.key().text(), Cause.EDIT);
        var outcomes = sets.write(plan, lines.stream().map(line -> row(blueprint, line)).toList(), actor);
        var answers = new ArrayList<BulkLine>(outcomes.size());
        for (var i = 0; i < outcomes.size(); i++) answers.add(answer(firstRow + i, outcomes.get(i), locale));
        return answers;
    }

    /** The answers of a block; when it fails as a whole nothing of it was written, and each of its lines says so. */
    List<BulkLine> orEachFailed(Supplier<List<BulkLine>> block, Blueprint blueprint, long firstRow, int count, Locale locale) {
        try {
            return block.get();
        } catch (Exception failure) {
            var problem = failures.problem(failure, "bulk " + blueprint.name(), locale);
            return LongStream.range(firstRow, firstRow + count).mapToObj(row -> BulkLine.refused(row, problem)).toList();
        }
    }

    private SetRow row(Blueprint blueprint, byte[] line) {
        var draft = Drafts.ofRecord(blueprint, body(line), List.of());
        return SetRow.of(draft.values(), draft.findings());
    }

    private JsonBody body(byte[] line) {
        if (line.length > JsonBody.MOST_BYTES) return new JsonBody(line, json.createObjectNode(), List.of(Finding.at("", "TOO_DEEP_OR_LONG")));
        return JsonBody.parse(line, json);
    }

    private BulkLine answer(long row, RowOutcome outcome, Locale locale) {
        return switch (outcome) {
            case RowOutcome.Created(var id, var version) -> BulkLine.written(row, 201, id, version);
            case RowOutcome.Changed(var id, var version) -> BulkLine.written(row, 200, id, version);
            case RowOutcome.Unchanged(var id, var version) -> BulkLine.written(row, 200, id, version);
            case RowOutcome.Rejected(var refused) -> BulkLine.refused(row, problems.of(refused, locale));
        };
    }

    /** Carries out the verb with the parameters of one line; a refusal concerns this line alone. */
    BulkLine invoke(DescribedVerb verb, byte[] line, long row, Actor actor, Locale locale) {
        try {
            var body = body(line);
            var onRecord = verb.reach() == DescribedVerb.Reach.RECORD;
            var id = onRecord ? id(body) : null;
            var version = onRecord ? version(body.object().remove("version")) : null;
            var record = verbs.invoke(verb.type(), id, verb.name(), Drafts.ofParameters(verb.parameters(), body, List.of()), version, actor);
            return record == null ? new BulkLine(row, 200, id, null, null, null) : BulkLine.written(row, 200, record.id(), record.version());
        } catch (Exception failure) {
            return BulkLine.refused(row, failures.problem(failure, "bulk " + verb.type() + " " + verb.name(), locale));
        }
    }

    private static UUID id(JsonBody body) {
        var given = body.object().remove("id");
        if (given != null && given.isString()) return Addresses.id(given.stringValue());
        var findings = body.findings().isEmpty() ? List.of(Finding.at("id", given == null ? "REQUIRED" : "NOT_AN_ID")) : body.findings();
        throw Refused.because(EngineRefusal.INVALID, findings);
    }

    private static Long version(JsonNode given) {
        if (given == null || given.isNull()) return null;
        if (!given.isIntegralNumber()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("version", "NOT_A_WHOLE_NUMBER")));
        return given.longValue();
    }
}
