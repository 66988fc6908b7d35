package dev.perennial.crm.service.survey;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.service.SurveyId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Invites customers to answer a survey by a link that nobody can guess, that works once and for thirty days; only its hash is kept. */
@Component
public class SurveyInvitations {

    private static final Duration OPEN_FOR = Duration.ofDays(30);
    private static final int SECRET_BYTES = 24;
    private static final Cause ANSWER = new Cause(Cause.Kind.RULE, "survey-link");

    private final Surveys surveys;
    private final DSLContext sql;
    private final OneTransaction transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SurveyInvitations(Surveys surveys, DSLContext sql, OneTransaction transaction, @Qualifier("businessClock") InstantSource clock) {
        this.surveys = surveys;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens a sheet about the record and returns the secret of its link. */
    public String invite(RecordRef about, AccountId customer) {
        var now = clock.instant();
        var sheet = surveys.create(new Survey(null, null, about, customer, null, null, Survey.Way.LINK, now, null));
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.query("insert into service.survey_links (secret_hash, survey, expires_at) values ({0}, {1}, {2})", val(hash(secret)), val(sheet.id().value()), val(now.plus(OPEN_FOR))).execute();
        return secret;
    }

    /** Whether the link still waits for an answer. */
    boolean isOpen(String secret) {
        return survey(secret).isPresent();
    }

    /** Keeps the answer; false when the link is unknown, used or too old. */
    boolean answer(String secret, long score, String comment, Actor by) {
        return transaction.of(() -> survey(secret).map(survey -> {
            sql.query("update service.survey_links set used_at = {1} where secret_hash = {0}", val(hash(secret)), val(clock.instant())).execute();
            return new Errand(by, ANSWER).during(() -> surveys.put(surveys.get(new SurveyId(survey)).answered(score, comment, clock.instant())));
        }).isPresent());
    }

    private Optional<UUID> survey(String secret) {
        return sql.resultQuery("select survey from service.survey_links where secret_hash = {0} and used_at is null and expires_at > {1} for update", val(hash(secret)), val((Instant) clock.instant()))
                .fetchOptional(0, UUID.class);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
