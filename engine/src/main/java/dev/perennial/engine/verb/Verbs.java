package dev.perennial.engine.verb;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_PERMITTED;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.RecordLock;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.DescribedVerb.Reach;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.LockChecks;
import dev.perennial.engine.write.MaskedRefusal;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.ParameterChecks;
import dev.perennial.engine.write.Permission;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All verbs of the house: finds, binds and invokes them, each in one transaction. */
@Component
public class Verbs {

    private final Map<TypeName, Map<String, KnownVerb<?, ?>>> byType = new HashMap<>();
    private final StoredRecords records;
    private final Permission permission;
    private final ParameterChecks checks;
    private final LockChecks locks;
    private final OneTransaction transaction;
    private final ObjectProvider<BeforeVerb> preparers;
    private final ObjectProvider<AfterVerb> followers;

    Verbs(List<VerbHandler<?, ?>> handlers, StoredRecords records, Permission permission, ParameterChecks checks, LockChecks locks, OneTransaction transaction, ObjectProvider<BeforeVerb> preparers,
            ObjectProvider<AfterVerb> followers) {
        this.preparers = preparers;
        this.followers = followers;
        this.records = records;
        this.permission = permission;
        this.checks = checks;
        this.locks = locks;
        this.transaction = transaction;
        handlers.stream().<KnownVerb<?, ?>>map(KnownVerb::of).forEach(this::add);
    }

    private void add(KnownVerb<?, ?> verb) {
        var described = verb.described();
        var before = byType.computeIfAbsent(described.type(), _ -> new TreeMap<>()).put(described.name(), verb);
        if (before != null) throw new IllegalStateException("two verbs of " + described.type() + " are called " + described.name());
    }

    /** The verbs of a type, by name. */
    public List<DescribedVerb> of(TypeName type) {
        return known(type).values().stream().<DescribedVerb>map(KnownVerb::described).toList();
    }

    public Optional<DescribedVerb> find(TypeName type, String verb) {
        return Optional.ofNullable(known(type).get(verb)).map(KnownVerb::described);
    }

    /** The verb that {@code POST /{plural}} is, if the type has one. */
    public Optional<DescribedVerb> creating(TypeName type) {
        return of(type).stream().filter(verb -> verb.reach() == Reach.CREATING).findFirst();
    }

    /**
     * Carries the verb out and returns the changed record, null when a verb on the type changed none in particular.
     *
     * @param id the record, null for verbs on the type
     * @param expectedVersion the version the caller saw, or null when he does not care
     */
    public Stored invoke(TypeName type, UUID id, String verb, Draft parameters, Long expectedVersion, Actor actor) {
        return invoke(type, id, verb, parameters, expectedVersion, actor, Cause.verb(verb));
    }

    /** Carries the verb out on one of many records, for which one must also be allowed to change many. */
    public Stored invokeAmongMany(TypeName type, UUID id, String verb, Draft parameters, Long expectedVersion, Actor actor) {
        return invoke(type, id, verb, parameters, expectedVersion, actor, Cause.verb(verb), List.of(Action.CHANGE, Action.MASS_EDIT));
    }

    /** Carries the verb out for a reason that lies outside it, for example the step of a process. */
    public Stored invoke(TypeName type, UUID id, String verb, Draft parameters, Long expectedVersion, Actor actor, Cause cause) {
        return invoke(type, id, verb, parameters, expectedVersion, actor, cause, List.of(Action.CHANGE));
    }

    private Stored invoke(TypeName type, UUID id, String verb, Draft parameters, Long expectedVersion, Actor actor, Cause cause, List<Action> needed) {
        var asked = known(type).get(verb);
        if (asked == null) throw Refused.because(NOT_FOUND, type, verb);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) preparers.forEach(preparer -> preparer.begins(asked.described()));
        return transaction.of(() -> {
            if (asked.described().reach() == Reach.RECORD) {
                var record = checkedRecord(type, id, verb, expectedVersion, actor, needed);
                return MaskedRefusal.during(record, actor, () -> carryOut(asked, record, parameters, actor, cause));
            }
            checkType(asked.described(), actor);
            return carryOut(asked, null, parameters, actor, cause);
        });
    }

    private Stored carryOut(KnownVerb<?, ?> verb, Stored record, Draft parameters, Actor actor, Cause cause) {
        var values = checks.checked(verb.described().parameters(), parameters, actor);
        if (record != null) locks.checkVerb(verb.described().name(), record, actor);
        var changed = new Errand(actor, cause).during(() -> carryOut(verb, record == null ? null : record.id(), values, actor));
        return changed == null ? null : records.lock(verb.described().type(), changed).orElse(null);
    }

    private UUID carryOut(KnownVerb<?, ?> verb, UUID id, Values parameters, Actor actor) {
        var changed = verb.handle(id, parameters, actor);
        followers.forEach(follower -> follower.done(verb.described(), changed, parameters, actor));
        return changed;
    }

    private Stored checkedRecord(TypeName type, UUID id, String verb, Long expectedVersion, Actor actor, List<Action> needed) {
        var record = records.lock(type, id).filter(found -> !found.isDeleted()).orElseThrow(() -> Refused.because(NOT_FOUND, type, id));
        for (var action : needed) permission.checkReach(action, record, actor);
        if (!actor.on(type).allowsVerb(verb)) throw Refused.because(NOT_PERMITTED, type, verb);
        if (expectedVersion != null) RecordWriter.checkVersion(record, expectedVersion);
        return record;
    }

    private static void checkType(DescribedVerb verb, Actor actor) {
        var may = verb.reach() == Reach.CREATING ? actor.may(Action.CREATE, verb.type()) : actor.on(verb.type()).allowsVerb(verb.name());
        if (!may) throw Refused.because(NOT_PERMITTED, verb.type(), verb.name());
    }

    /** The verbs that the actor may ask of the record as it stands. */
    public List<String> possible(Stored record, Actor actor) {
        var asked = !known(record.type()).isEmpty() && !record.isDeleted() && permission.reaches(Action.CHANGE, record, actor);
        return asked ? makingSense(record, locks.against(actor, record.type(), List.of(record.id())).get(record.id()), actor) : List.of();
    }

    /** The same for the records of a page, all of one type, by id; whom they reach is looked up once for all. */
    public Map<UUID, List<String>> possible(Collection<Stored> records, Actor actor) {
        var living = records.stream().filter(record -> !record.isDeleted() && !known(record.type()).isEmpty()).toList();
        var reached = permission.reached(Action.CHANGE, living, actor);
        var locked = living.isEmpty() ? Map.<UUID, RecordLock>of() : locks.against(actor, living.getFirst().type(), reached);
        var possible = new HashMap<UUID, List<String>>();
        records.forEach(record -> possible.put(record.id(), reached.contains(record.id()) ? makingSense(record, locked.get(record.id()), actor) : List.of()));
        return possible;
    }

    private List<String> makingSense(Stored record, RecordLock lock, Actor actor) {
        var access = actor.on(record.type());
        return known(record.type()).values().stream().filter(verb -> verb.described().reach() == Reach.RECORD && access.allowsVerb(verb.described().name()) && (lock == null || lock.verbs().contains(verb.described().name())) && verb.possibleOn(record))
                .map(verb -> verb.described().name()).toList();
    }

    private Map<String, KnownVerb<?, ?>> known(TypeName type) {
        return byType.getOrDefault(type, Map.of());
    }
}
