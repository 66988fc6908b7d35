package dev.perennial.crm.interactions.interaction;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What holds for every interaction: it has a beginning, does not end before it, and has something by which lists can name it. */
@Component
class InteractionRule implements RecordRule {

    static final TypeName INTERACTIONS = TypeName.of("interactions/interactions");

    private static final Path STARTED_AT = Path.of("startedAt");
    private static final Path ENDED_AT = Path.of("endedAt");
    private static final Path SUBJECT = Path.of("subject");
    private static final int FIRST_WORDS = 80;

    private final InstantSource clock;

    InteractionRule(@Qualifier("businessClock") InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public TypeName type() {
        return INTERACTIONS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = values.get(STARTED_AT) == null ? values.with(STARTED_AT, clock.instant()) : values;
        return settled.text("subject") == null ? settled.with(SUBJECT, named(settled)) : settled;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.get(STARTED_AT) instanceof Instant started && values.get(ENDED_AT) instanceof Instant ended && ended.isBefore(started))
            findings.accept(Finding.at("endedAt", "interactions.ENDS_BEFORE_IT_STARTS"));
    }

    /** The first words of what was said, or the number that called or was called. */
    private static String named(Values values) {
        var body = values.text("body");
        if (body != null && !body.isBlank()) return body.strip().lines().findFirst().map(InteractionRule::shortened).orElse(null);
        return "OUT".equals(values.text("direction")) ? values.text("call/to") : values.text("call/from");
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= FIRST_WORDS ? line : line.substring(0, line.offsetByCodePoints(0, FIRST_WORDS)) + "…";
    }
}
