package dev.perennial.crm.interactions.interaction;

import static dev.perennial.crm.interactions.InteractionsRefusal.ALREADY_FINISHED;
import static dev.perennial.crm.interactions.InteractionsRefusal.OUTCOME_MISSING;

import dev.perennial.crm.interactions.CallLog.News;
import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;

/** What makes an interaction a telephone call; news may come twice, late or in another order and never take a call back. */
public record Call(
        @Unique @MaxLength(120) String callId,
        @Search @Formatted(Format.PHONE) @MaxLength(60) String from,
        @Search @Formatted(Format.PHONE) @MaxLength(60) String to,
        @Listed State state,
        @Listed @MaxLength(200) String outcome,
        Instant answeredAt,
        @MaxLength(120) String cause) {

    /** How far the call has come. */
    public enum State { RINGING, ANSWERED, ENDED, MISSED }

    static Call unheard(String callId) {
        return new Call(callId, null, null, State.RINGING, null, null, null);
    }

    boolean isOver() {
        return state == State.ENDED || state == State.MISSED;
    }

    Call hearing(News news) {
        var from = this.from == null ? news.line().from() : this.from;
        var to = this.to == null ? news.line().to() : this.to;
        return switch (news.step()) {
            case NEW_CALL -> new Call(callId, from, to, state, outcome, answeredAt, cause);
            case ANSWER -> new Call(callId, from, to, afterAnswer(), outcome, answeredAt == null ? news.at() : answeredAt, cause);
            case HANGUP -> new Call(callId, from, to, afterHangup(), outcome, answeredAt, cause == null ? news.cause() : cause);
        };
    }

    Call finished(String outcome) {
        if (outcome == null || outcome.isBlank()) throw Refused.because(OUTCOME_MISSING);
        if (this.outcome != null) throw Refused.because(ALREADY_FINISHED, this.outcome);

        return new Call(callId, from, to, isOver() ? state : State.ENDED, outcome.strip(), answeredAt, cause);
    }

    private State afterAnswer() {
        return isOver() ? State.ENDED : State.ANSWERED;
    }

    private State afterHangup() {
        if (isOver()) return state;
        return answeredAt == null ? State.MISSED : State.ENDED;
    }
}
