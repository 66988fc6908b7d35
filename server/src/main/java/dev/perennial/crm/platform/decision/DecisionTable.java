package dev.perennial.crm.platform.decision;

import static dev.perennial.crm.platform.PlatformRefusal.DECISION_NOT_ACTIVE;
import static dev.perennial.crm.platform.PlatformRefusal.DECISION_NOT_DRAFT;

import dev.perennial.crm.platform.DecisionTableId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One version of a decision table; of all versions with a key at most one is active, and only drafts can be changed. */
@RecordType(suite = "platform", one = "decision-table", many = "decision-tables", defaultSort = "name", merges = false)
public record DecisionTable(
        DecisionTableId id,
        @Required @Title @Search @Listed @MaxLength(120) String name,
        @Required @Search @Listed @MaxLength(60) String key,
        @ByVerb @Listed int revision,
        @ByVerb @Listed State state,
        @Required @LongText(DmnReader.LONGEST) String xml,
        List<TestCase> testCases,
        @ByVerb Activation activation,
        @ByVerb @Unique @MaxLength(80) String edition) {

    /** Whether the version is being written, decides, or has decided. */
    public enum State { DRAFT, ACTIVE, RETIRED }

    /** An example that must hold before the table may decide; inputs and expected outputs are JSON objects. */
    public record TestCase(UUID id, @Required @MaxLength(120) String name, @LongText(4_000) String inputs, @LongText(4_000) String expected) {}

    /** Who let the version decide, and since when; from which file of the product it was planted, if it was. */
    public record Activation(Instant at, UserId by, @MaxLength(64) String origin) {

        static final Activation NONE = new Activation(null, null, null);
    }

    DecisionTable activated(Instant at, UserId by) {
        if (state != State.DRAFT) throw Refused.because(DECISION_NOT_DRAFT, name, state);

        return moved(State.ACTIVE, new Activation(at, by, origin()));
    }

    DecisionTable retired() {
        if (state != State.ACTIVE) throw Refused.because(DECISION_NOT_ACTIVE, name, state);

        return moved(State.RETIRED, activation);
    }

    /** A draft that begins where this version stands; the rule of the type gives it its revision. */
    DecisionTable draft() {
        var examples = testCases.stream().map(example -> new TestCase(null, example.name(), example.inputs(), example.expected())).toList();
        return new DecisionTable(null, name, key, 0, State.DRAFT, xml, examples, Activation.NONE, null);
    }

    String origin() {
        return activation == null ? null : activation.origin();
    }

    private DecisionTable moved(State to, Activation activation) {
        return new DecisionTable(id, name, key, revision, to, xml, testCases, activation, edition);
    }
}
