package dev.perennial.engine.transfer;

import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Findings;
import dev.perennial.engine.write.NewIds;
import java.util.UUID;

/** One row on its way through a block: what was given, what it meets, what will be stored, and what was found wrong. */
final class BlockRow {

    private final Values given;
    private final Findings findings;
    private final UUID chosenId;
    private Stored before;
    private Values was = Values.NONE;
    private Stored.Holder holder;
    private Values settled = Values.NONE;
    private Refused refused;
    private RowOutcome outcome;

    BlockRow(SetRow row) {
        this.given = row.draft().values();
        this.findings = new Findings(row.draft().findings());
        this.chosenId = row.id() == null ? NewIds.next() : row.id();
    }

    Values given() {
        return given;
    }

    Findings findings() {
        return findings;
    }

    void find(Finding finding) {
        findings.accept(finding);
    }

    UUID id() {
        return before == null ? chosenId : before.id();
    }

    /** The record that the row changes, null when it makes a new one. */
    Stored before() {
        return before;
    }

    /** The values before in canonical form, none for a new record. */
    Values was() {
        return was;
    }

    void meets(Stored record, Values canonical) {
        this.before = record;
        this.was = canonical;
    }

    Stored.Holder holder() {
        return holder;
    }

    Values settled() {
        return settled;
    }

    void settle(Stored.Holder holder, Values settled) {
        this.holder = holder;
        this.settled = settled;
    }

    /** Refuses the row for another reason than its values. */
    void refuse(Refused reason) {
        refused = reason;
    }

    /** True when something else than its values stands against the row. */
    boolean isBarred() {
        return refused != null;
    }

    boolean isRefused() {
        return refused != null || !findings.isEmpty();
    }

    void end(RowOutcome outcome) {
        this.outcome = outcome;
    }

    RowOutcome outcome() {
        if (refused != null) return new RowOutcome.Rejected(refused);
        return findings.refusal().<RowOutcome>map(RowOutcome.Rejected::new).orElse(outcome);
    }
}
