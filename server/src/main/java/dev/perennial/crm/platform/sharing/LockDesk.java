package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Policy;
import dev.perennial.engine.access.RecordLock;
import dev.perennial.engine.access.RecordLocks;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.journal.LockInHistory;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.LockChecks;
import dev.perennial.engine.write.StoredRecords;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks single records and unlocks them; both stand in the record's history, in the same transaction, and leave its version alone. */
@Component
class LockDesk {

    private final RecordLocks locks;
    private final LockWishes wishes;
    private final Policy policy;
    private final LockChecks checks;
    private final StoredRecords records;
    private final Journal journal;
    private final InstantSource clock;
    private final InstantSource machineClock;

    LockDesk(RecordLocks locks, LockWishes wishes, Policy policy, LockChecks checks, StoredRecords records, Journal journal, @Qualifier("businessClock") InstantSource clock, @Qualifier("machineClock") InstantSource machineClock) {
        this.locks = locks;
        this.wishes = wishes;
        this.policy = policy;
        this.checks = checks;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    Optional<RecordLock> on(Stored record) {
        return locks.on(record.type(), record.id());
    }

    /** Whoever may change the record may lock it; while it is locked, that is for those who may end the lock. */
    boolean mayLock(Stored record, Actor by) {
        return by.user() != null && RecordLocks.areFor(record.type()) && policy.may(by, Action.CHANGE, record) && on(record).map(lock -> lock.mayBeEndedBy(by)).orElse(true);
    }

    @Transactional
    public void lock(Stored seen, LockWishes.Wish wish, Actor by) {
        var record = held(seen);
        if (!RecordLocks.areFor(record.type()) || !policy.may(by, Action.CHANGE, record)) throw Refused.because(EngineRefusal.NOT_PERMITTED, record.type(), Action.CHANGE);
        var before = on(record);
        if (before.filter(lock -> !lock.mayBeEndedBy(by)).isPresent()) checks.checkWhole(record, by);
        var lock = wishes.read(wish, record, machineClock.instant().truncatedTo(ChronoUnit.MICROS), by);
        locks.put(ref(record), lock);
        keep(record, LockInHistory.of(before.orElse(null)), LockInHistory.of(lock), by);
    }

    @Transactional
    public void unlock(Stored seen, Actor by) {
        var record = held(seen);
        var lock = on(record).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, record.type(), record.id()));
        if (!lock.mayBeEndedBy(by)) throw Refused.because(EngineRefusal.NOT_PERMITTED, record.type(), Action.CHANGE);
        locks.release(ref(record));
        keep(record, LockInHistory.of(lock), Values.NONE, by);
    }

    /** The record's row is held until the lock stands, so that a writer either ends before it or finds it. */
    private Stored held(Stored seen) {
        return records.lock(seen.type(), seen.id()).filter(record -> !record.isDeleted()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, seen.type(), seen.id()));
    }

    private void keep(Stored record, Values before, Values after, Actor by) {
        if (before.equals(after)) return;
        var author = new JournalEntry.Author(by.user(), by.manner().via(), Cause.EDIT);
        var subject = new JournalEntry.Subject(record.type(), record.id(), record.version());
        journal.append(new JournalEntry(0, clock.instant().truncatedTo(ChronoUnit.MICROS), author, Act.CHANGE, subject, before, after));
    }

    private static RecordRef ref(Stored record) {
        return new RecordRef(record.type(), record.id());
    }
}
