package dev.perennial.crm.interactions.interaction;

import static dev.perennial.crm.interactions.InteractionsRefusal.ALREADY_FINISHED;

import dev.perennial.crm.interactions.CallLog.News;
import dev.perennial.crm.interactions.CallLog.Step;
import dev.perennial.crm.interactions.InteractionId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;

/** One contact with a customer, or with somebody who may become one. */
@RecordType(suite = "interactions", one = "interaction", many = "interactions", defaultSort = "-startedAt", merges = false)
public record Interaction(
        InteractionId id,
        @Required @Listed Channel channel,
        @Listed Direction direction,
        @Listed @AccessFollows AccountId customer,
        List<AccountId> candidates,
        @Listed UserId user,
        @Required @Listed Instant startedAt,
        Instant endedAt,
        @Title @Search @Listed String subject,
        @LongText @Search String body,
        @Listed RecordRef record,
        @ByVerb Call call) {

    /** By which way we were in contact. */
    public enum Channel { CALL, MAIL, NOTE, VISIT, MESSAGE }

    /** Who began it. */
    public enum Direction { IN, OUT, INTERNAL }

    static Interaction ofCall(News news) {
        return new Interaction(null, Channel.CALL, news.line().incoming() ? Direction.IN : Direction.OUT, null, List.of(), news.user(), news.at(), null, null, null, null, Call.unheard(news.callId()));
    }

    Interaction with(List<AccountId> callers) {
        var known = callers.size() == 1 ? callers.getFirst() : null;
        return new Interaction(id, channel, direction, known, known == null ? callers : List.of(), user, startedAt, endedAt, subject, body, record, call);
    }

    /** The interaction after the news; whoever answered has it, until then it rings at whom it rang last. */
    Interaction hearing(News news) {
        var answers = news.step() == Step.ANSWER || news.step() == Step.NEW_CALL && call.state() == Call.State.RINGING;
        var whose = news.user() != null && (user == null || answers) ? news.user() : user;
        var began = news.step() != Step.HANGUP && news.at().isBefore(startedAt) ? news.at() : startedAt;
        var ended = news.step() == Step.HANGUP && endedAt == null ? news.at() : endedAt;
        return new Interaction(id, channel, direction, customer, candidates, whose, began, ended, subject, body, record, call.hearing(news));
    }

    Interaction finished(String outcome, Instant at) {
        if (channel != Channel.CALL && endedAt != null) throw Refused.because(ALREADY_FINISHED, endedAt);

        var told = channel == Channel.CALL ? call.finished(outcome) : call;
        return new Interaction(id, channel, direction, customer, candidates, user, startedAt, endedAt == null ? at : endedAt, subject, body, record, told);
    }

    Interaction about(RecordRef record) {
        return new Interaction(id, channel, direction, customer, candidates, user, startedAt, endedAt, subject, body, record, call);
    }

    boolean isFinished() {
        return channel == Channel.CALL ? call.outcome() != null : endedAt != null;
    }
}
