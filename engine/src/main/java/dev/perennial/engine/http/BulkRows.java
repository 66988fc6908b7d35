package dev.perennial.engine.http;

import dev.perennial.engine.http.BulkController.Work;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.DryRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Carries out the lines of a bulk request, block by block for records and one by one for verbs. */
@Component
class BulkRows {

    private final SetWriter sets;
    private final Verbs verbs;
    private final Problems problems;
    private final FailureAdvice failures;
    private final DryRun dryRun;
    private final TransactionTemplate nested;
    private final JsonMapper json;

    BulkRows(SetWriter sets, Verbs verbs, Problems problems, FailureAdvice failures, DryRun dryRun, PlatformTransactionManager transactions, JsonMapper json) {
        this.sets = sets;
        this.verbs = verbs;
        this.problems = problems;
        this.failures = failures;
        this.dryRun = dryRun;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.json = json;
    }

    /** Reads a line; asks the database nothing, so that lines may be read while earlier ones are still being written. */
    BulkDraft draft(Work work, byte[] line) {
        try {
            var body = body(line);
            if (work.verb() != null) return new BulkDraft.Parameters(body);
            var draft = Drafts.ofRecord(work.blueprint(), body, List.of());
            return new BulkDraft.Row(SetRow.of(draft.values(), draft.findings()));
        } catch (RuntimeException failure) {
            return new BulkDraft.Unread(failure);
        }
    }

    /** Carries out a block of lines; when it fails as a whole nothing of it was written, and each of its lines says so. */
    List<BulkLine> answer(Work work, List<BulkDraft> lines, long firstRow) {
        try {
            if (!work.asked().dryRun()) return inEarnest(work, lines, firstRow);
            return dryRun.rehearse(() -> inEarnest(work, lines, firstRow)).result().stream().map(BulkLine::rehearsed).toList();
        } catch (Exception failure) {
            if (isPartOfMore()) throw failure;
            var problem = failures.problem(failure, "bulk " + work.blueprint().name(), work.locale());
            return LongStream.range(firstRow, firstRow + lines.size()).mapToObj(row -> BulkLine.refused(row, problem)).toList();
        }
    }

    private List<BulkLine> inEarnest(Work work, List<BulkDraft> lines, long firstRow) {
        var rows = new ArrayList<SetRow>(lines.size());
        var answers = new ArrayList<BulkLine>(lines.size());
        for (var line : lines) {
            switch (line) {
                case BulkDraft.Row(var row) -> rows.add(row);
                case BulkDraft.Unread(var why) -> throw why;
                case BulkDraft.Parameters(var body) -> answers.add(invoke(work, body, firstRow + answers.size()));
            }
        }
        return rows.isEmpty() ? answers : write(work, rows, firstRow);
    }

    private List<BulkLine> write(Work work, List<SetRow> rows, long firstRow) {
        var blueprint = work.blueprint();
        var asked = work.asked();
        var plan = asked.mode() == BulkRequest.Mode.CREATE ? SetPlan.create(blueprint.name(), Cause.EDIT) : SetPlan.upsert(blueprint.name(), asked.key().text(), Cause.EDIT);
        var outcomes = sets.write(plan, rows, work.actor());
        var answers = new ArrayList<BulkLine>(outcomes.size());
        for (var i = 0; i < outcomes.size(); i++) answers.add(answer(firstRow + i, outcomes.get(i), work.locale()));
        return answers;
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

    // a refusal concerns this line alone, also when all lines stand in one transaction
    private BulkLine invoke(Work work, JsonBody body, long row) {
        try {
            return isPartOfMore() ? nested.execute(_ -> invokeOne(work, body, row)) : invokeOne(work, body, row);
        } catch (Exception failure) {
            return BulkLine.refused(row, failures.problem(failure, "bulk " + work.blueprint().name() + " " + work.verb().name(), work.locale()));
        }
    }

    private BulkLine invokeOne(Work work, JsonBody body, long row) {
        var verb = work.verb();
        var onRecord = verb.reach() == DescribedVerb.Reach.RECORD;
        var id = onRecord ? id(body) : null;
        var version = onRecord ? version(body.object().remove("version")) : null;
        var parameters = Drafts.ofParameters(verb.parameters(), body, List.of());
        var record = onRecord ? verbs.invokeAmongMany(verb.type(), id, verb.name(), parameters, version, work.actor()) : verbs.invoke(verb.type(), id, verb.name(), parameters, version, work.actor());
        return record == null ? new BulkLine(row, 200, id, null, null, null) : BulkLine.written(row, 200, record.id(), record.version());
    }

    private static boolean isPartOfMore() {
        return TransactionSynchronizationManager.isActualTransactionActive();
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
