package dev.perennial.crm.service.survey;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What holds for every survey sheet: its score is one to five, and it knows the case and the customer it speaks of. */
@Component
class SurveyRule implements RecordRule {

    static final TypeName SURVEYS = TypeName.of("service/surveys");

    private static final TypeName CASES = TypeName.of("service/cases");
    private static final Path WAY = Path.of("way");
    private static final Path ANSWERED_AT = Path.of("answeredAt");

    private final RecordReader reader;
    private final InstantSource clock;

    SurveyRule(RecordReader reader, @Qualifier("businessClock") InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public TypeName type() {
        return SURVEYS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = values.get(WAY) == null ? values.with(WAY, Survey.Way.TELEPHONE.name()) : values;
        if (settled.get("score") != null && settled.get(ANSWERED_AT) == null) settled = settled.with(ANSWERED_AT, clock.instant());
        if (settled.get("customer") != null || !(settled.get("record") instanceof RecordRef about) || !about.type().equals(CASES)) return settled;
        var asked = reader.find(CASES, about.id(), House.ACTOR);
        return asked.isEmpty() ? settled : settled.with("customer", asked.get().values().get("customer")).with("subject", asked.get().values().get("number"));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.get("score") instanceof Long score && (score < 1 || score > Survey.BEST)) findings.accept(Finding.at("score", "service.NOT_A_SCORE", Survey.BEST));
        if (values.get("score") == null && values.get("askedAt") == null) findings.accept(Finding.at("score", "REQUIRED"));
    }
}
