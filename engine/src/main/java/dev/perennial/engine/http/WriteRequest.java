package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.DryRun;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out single writes as the request asks: in earnest, once only, or as a dry run. */
@Component
class WriteRequest {

    private final DryRun dryRun;
    private final Repeatable repeatable;
    private final RecordAnswers answers;

    WriteRequest(DryRun dryRun, Repeatable repeatable, RecordAnswers answers) {
        this.dryRun = dryRun;
        this.repeatable = repeatable;
        this.answers = answers;
    }

    /** Writes and answers; a dry run answers with what would have been. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, Actor actor, Supplier<Stored> write, Function<Stored, ResponseEntity<byte[]>> answer) {
        if (isRehearsal(request)) return answers.rehearsal(dryRun.rehearse(write), actor);
        return answer.apply(write.get());
    }

    /** The same for POST, which may carry an idempotency key. */
    ResponseEntity<byte[]> answerOnce(HttpServletRequest request, JsonBody body, Actor actor, Supplier<Stored> write, Function<Stored, ResponseEntity<byte[]>> answer) {
        if (isRehearsal(request)) return answers.rehearsal(dryRun.rehearse(write), actor);
        return repeatable.once(request, body.bytes(), actor, () -> answer.apply(write.get()));
    }

    /** Adds the record as it stands to a refusal for a stale version. */
    Stored showingCurrent(Supplier<Stored> write, Supplier<Stored> current, Actor actor) {
        try {
            return write.get();
        } catch (Refused refused) {
            if (refused.refusal() != EngineRefusal.STALE_VERSION) throw refused;
            var record = current.get();
            throw record == null ? refused : new StaleRecord(refused, answers.text(record, actor));
        }
    }

    static QueryParameters query(HttpServletRequest request) {
        var query = QueryParameters.of(request, "dryRun");
        query.yes("dryRun");
        return query;
    }


    private static boolean isRehearsal(HttpServletRequest request) {
        return "true".equals(request.getParameter("dryRun"));
    }
}
