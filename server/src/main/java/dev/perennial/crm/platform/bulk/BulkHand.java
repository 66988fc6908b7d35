package dev.perennial.crm.platform.bulk;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.Problem;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.Permission;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does to one record what the plan says, as its actor and through the same door as a single change; a refusal concerns this record alone. */
@Component
class BulkHand {

    private final RecordWriter writer;
    private final Verbs verbs;
    private final StoredRecords records;
    private final Permission permission;
    private final Problems problems;
    private final TransactionTemplate nested;

    BulkHand(RecordWriter writer, Verbs verbs, StoredRecords records, Permission permission, Problems problems, PlatformTransactionManager transactions) {
        this.writer = writer;
        this.verbs = verbs;
        this.records = records;
        this.permission = permission;
        this.problems = problems;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(PROPAGATION_NESTED);
    }

    BulkOutcome carryOut(BulkPlan plan, UUID record, Actor by) {
        return carefully(by, () -> {
            var before = records.lock(plan.type(), record);
            before.ifPresent(found -> permission.checkReach(Action.MASS_EDIT, found, by));
            var after = plan.verb() == null ? writer.change(plan.type(), record, plan.draft(), RecordWriter.ANY_VERSION, by)
                    : verbs.invokeAmongMany(plan.type(), record, plan.verb(), plan.draft(), null, by);
            return after == null ? new BulkOutcome(BulkOutcome.State.CHANGED, null, null, null) : BulkOutcome.left(before.map(Stored::version).orElse(0L), after.version());
        });
    }

    /** Does it, or tells why not, and takes back whatever of it was done. */
    BulkOutcome carefully(Actor by, Supplier<BulkOutcome> act) {
        try {
            return nested.execute(_ -> act.get());
        } catch (Refused reason) {
            // what the refused act wrote is rolled back, so nothing that was remembered of it is true
            records.forget();
            var problem = problems.of(reason, by.locale());
            return BulkOutcome.refused(problem.code(), told(problem));
        }
    }

    private static String told(Problem problem) {
        if (problem.fields() == null || problem.status() == HttpStatus.CONFLICT.value()) return problem.detail();
        return problem.fields().stream().map(flaw -> flaw.path() + ": " + flaw.message()).collect(Collectors.joining(" "));
    }
}
