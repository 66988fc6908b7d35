package dev.perennial.crm.service.survey;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.service.SurveyId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.time.Instant;

/** How satisfied a customer was with what we did, from one to five; without a score he has been asked but has not answered. */
@RecordType(suite = "service", one = "survey", many = "surveys", merges = false)
public record Survey(
        SurveyId id,
        @ByVerb @Title @Search @Listed String subject,
        @Required @Listed RecordRef record,
        @ByVerb @Listed @AccessFollows AccountId customer,
        @Listed Long score,
        @LongText(2000) @Search @Listed String comment,
        @ByVerb @Listed Way way,
        @ByVerb Instant askedAt,
        @ByVerb @Listed Instant answeredAt) {

    /** Whether an agent wrote it down on the telephone or the customer filled it in himself. */
    public enum Way { TELEPHONE, LINK }

    static final int BEST = 5;

    Survey answered(long score, String comment, Instant at) {
        return new Survey(id, subject, record, customer, score, comment, way, askedAt, at);
    }
}
