package dev.perennial.crm.platform.configuration;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;

import dev.perennial.crm.platform.configuration.ConfigurationLedger.Line;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Outcome;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.State;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.Problem;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.StoredRecords;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts one item in place or takes it away, wholly or not at all; one that is no longer as it was looked at stays. */
@Component
class ConfigurationHand {

    private static final Cause CAUSE = new Cause(Cause.Kind.RULE, "configuration");

    private final ConfigurationKinds kinds;
    private final StoredRecords records;
    private final Problems problems;
    private final Messages messages;
    private final TransactionTemplate nested;

    ConfigurationHand(ConfigurationKinds kinds, StoredRecords records, Problems problems, Messages messages, PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.records = records;
        this.problems = problems;
        this.messages = messages;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(PROPAGATION_NESTED);
    }

    Outcome carryOut(Line line, Actor by) {
        try {
            return nested.execute(_ -> new Errand(by, CAUSE).during(() -> done(line, by)));
        } catch (Refused reason) {
            // what the refused item wrote is rolled back, so nothing that was remembered of it is true
            records.forget();
            var problem = problems.of(reason, by.locale());
            return new Outcome(State.REFUSED, problem.code(), told(problem));
        }
    }

    private Outcome done(Line line, Actor by) {
        var kind = kinds.get(line.item().kind());
        var now = kind.items().get(line.item().key());
        if (!Objects.equals(now, line.before())) return new Outcome(State.CONFLICT, "platform.CHANGED_SINCE", messages.text(by.locale(), "platform.configuration.changedSince"));
        if (line.after() == null) kind.remove(line.item().key(), by);
        else kind.put(line.item().key(), line.after(), by);
        return line.outcome().code() == null ? Outcome.DONE : new Outcome(State.DONE, line.outcome().code(), line.outcome().message());
    }

    private static String told(Problem problem) {
        if (problem.fields() == null) return problem.detail();
        return problem.fields().stream().map(flaw -> flaw.path() + ": " + flaw.message()).collect(Collectors.joining(" "));
    }
}
