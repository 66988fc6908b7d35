package dev.perennial.engine.write;

import static dev.perennial.engine.refusal.EngineRefusal.RECORD_LOCKED;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Policy;
import dev.perennial.engine.access.RecordLock;
import dev.perennial.engine.access.RecordLocks;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.FieldWords;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Phrase;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Refuses what somebody would do to a locked record by whichever door he comes, but for the fields and verbs that the lock leaves open; his lock holds for the locker too.
 * What a process or the house itself does in its own name passes: a lock stops people, not the work under way.
 */
@Component
public class LockChecks {

    private final RecordLocks locks;
    private final RecordReader reader;
    private final Policy policy;

    LockChecks(RecordLocks locks, RecordReader reader, Policy policy) {
        this.locks = locks;
        this.reader = reader;
        this.policy = policy;
    }

    /** Later steps may rely on the record not being locked against the verb. */
    public void checkVerb(String verb, Stored record, Actor actor) {
        if (isExempt(actor)) return;
        locks.on(record.type(), record.id()).filter(lock -> !lock.verbs().contains(verb)).ifPresent(lock -> {
            throw refusal(lock, record, List.of(), actor);
        });
    }

    /** Later steps may rely on the record not being locked at all. */
    public void checkWhole(Stored record, Actor actor) {
        if (isExempt(actor)) return;
        locks.on(record.type(), record.id()).ifPresent(lock -> {
            throw refusal(lock, record, List.of(), actor);
        });
    }

    /** Later steps may rely on every given field that will hold something else to be open; what follows from an open one may follow. */
    void checkChange(Stored record, Values given, Values was, Values settled, Stored.Holder holder, Actor actor) {
        if (isExempt(actor)) return;
        locks.on(record.type(), record.id()).ifPresent(lock -> refusalOf(lock, record, given, was, settled, holder, actor).ifPresent(refused -> {
            throw refused;
        }));
    }

    /** The locks that stand in the actor's way among the records. */
    public Map<UUID, RecordLock> against(Actor actor, TypeName type, Collection<UUID> records) {
        return isExempt(actor) ? Map.of() : locks.on(type, records);
    }

    /** Why the change of a record with this lock is refused, if it is. */
    public Optional<Refused> refusalOf(RecordLock lock, Stored record, Values given, Values was, Values settled, Stored.Holder holder, Actor actor) {
        if (Errand.running().map(Errand::cause).filter(cause -> cause.kind() == Cause.Kind.VERB && lock.verbs().contains(cause.name())).isPresent()) return Optional.empty();
        var closed = new ArrayList<Path>();
        for (var path : given.asMap().keySet()) {
            var differs = path.equals(RecordWriter.OWNER) ? !Canonical.same(record.holder().owner(), holder.owner()) : !Canonical.same(was.get(path), settled.get(path));
            if (differs && !lock.opens(path)) closed.add(path);
        }
        return closed.isEmpty() ? Optional.empty() : Optional.of(refusal(lock, record, closed, actor));
    }

    private static boolean isExempt(Actor actor) {
        return switch (actor.manner().via()) {
            case PROCESS, SYSTEM -> true;
            case SCREEN, TOKEN, IMPORT -> false;
        };
    }

    /** Who does not see the record learns only that it is locked, and nobody reads the names of fields that are kept from him. */
    private Refused refusal(RecordLock lock, Stored record, List<Path> closed, Actor actor) {
        if (!policy.may(actor, Action.READ, record)) return Refused.because(RECORD_LOCKED);
        var access = actor.on(record.type());
        var who = reader.labels(Holders.USERS, List.of(lock.by()), actor).get(lock.by());
        var findings = closed.stream().filter(path -> !access.hides(path)).map(path -> Finding.at(path.text(), "RECORD_LOCKED", lock.reason())).toList();
        return Refused.because(RECORD_LOCKED, findings, who == null ? Phrase.of("lock.somebody") : who, actor.formats().moment(lock.since(), actor.locale(), actor.zone()), lock.reason(), open(lock, record.type(), actor));
    }

    private static Object open(RecordLock lock, TypeName type, Actor actor) {
        var access = actor.on(type);
        var open = new ArrayList<Object>();
        lock.open().stream().filter(path -> !access.hides(path)).sorted().forEach(path -> open.add(path.equals(RecordWriter.OWNER) ? Phrase.of("field.owner") : new FieldWords(type, path)));
        lock.verbs().stream().filter(access::allowsVerb).sorted().forEach(verb -> open.add(Phrase.of(LabelKeys.verb(type, verb))));
        return open.isEmpty() ? Phrase.of("lock.nothing") : open;
    }
}
