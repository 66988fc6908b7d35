package dev.perennial.engine.access;

import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Explains who may do what with a record: the same scopes, shares and rules that reads are compiled from, looked at one by one. */
@Component
public class Grounds {

    private final Shares shares;
    private final SharingRules rules;
    private final Criteria criteria;
    private final FollowedRecords followed;
    private final InstantSource machineClock;

    Grounds(Shares shares, SharingRules rules, Criteria criteria, FollowedRecords followed, @Qualifier("machineClock") InstantSource machineClock) {
        this.shares = shares;
        this.rules = rules;
        this.criteria = criteria;
        this.followed = followed;
        this.machineClock = machineClock;
    }

    /** What can be said about the record, its shares and those of what it hangs on read once for any number of people. */
    public OfRecord of(Stored record) {
        return new OfRecord(record, shares.of(new RecordRef(record.type(), record.id())), followed.of(record), machineClock.instant());
    }

    /** The grounds of one record. */
    public final class OfRecord {

        private final Stored record;
        private final List<Shares.Share> shared;
        private final List<FollowedRecords.Followed> hangsOn;
        private final Instant now;
        private final Map<String, Boolean> met = new HashMap<>();

        private OfRecord(Stored record, List<Shares.Share> shared, List<FollowedRecords.Followed> hangsOn, Instant now) {
            this.record = record;
            this.shared = shared;
            this.hangsOn = hangsOn;
            this.now = now;
        }

        /** Everything that lets the actor do it or fails to; {@code byRole} tells what each role he holds says about the type. */
        public List<Ground> of(Actor actor, Map<UUID, TypeAccess> byRole, Action action) {
            if (actor.rights().administrator()) return List.of(new Ground.Administrator());
            if (!actor.may(action, record.type())) return List.of(new Ground.NoRole());
            var grounds = new ArrayList<Ground>();
            byRole.forEach((role, access) -> {
                if (access.scope(action) != Scope.NONE) grounds.add(byRole(actor, role, access.scope(action), access.departments(action)));
            });
            var grantees = Reaches.grantees(actor);
            for (var share : shared) if (grantees.contains(share.grantee().id())) grounds.add(byShare(share, action));
            for (var one : hangsOn) if (Reaches.follows(actor, record.type(), one.follow())) following(one, actor, action, grounds);
            for (var rule : rules.on(record.type())) if (grantees.contains(rule.grantee().id()) && rule.level().allows(action)) grounds.add(new Ground.ByRule(rule, isMet(rule, actor)));
            return grounds;
        }

        private Ground byRole(Actor actor, UUID role, Scope scope, Set<UUID> chosen) {
            if (scope == Scope.ALL) return new Ground.ByRole(role, scope, true);
            for (var narrow : Scope.values())
                if (narrow.compareTo(scope) <= 0 && Reaches.ofScope(actor, narrow, narrow == Scope.OWN ? Set.of() : chosen).holds(record.holder())) return new Ground.ByRole(role, narrow, true);
            return new Ground.ByRole(role, scope, false);
        }

        private void following(FollowedRecords.Followed one, Actor actor, Action action, List<Ground> grounds) {
            if (action == Action.READ && actor.user() != null && actor.user().equals(one.follow().owner())) grounds.add(new Ground.ByOwning(record.type(), one.follow().link().path()));
            var grantees = Reaches.grantees(actor);
            for (var share : one.shares()) if (grantees.contains(share.grantee().id())) grounds.add(new Ground.ByFollowing(record.type(), one.follow().link().path(), byShare(share, action)));
        }

        private Ground.ByShare byShare(Shares.Share share, Action action) {
            var ended = share.expiresAt() != null && !share.expiresAt().isAfter(now);
            return new Ground.ByShare(share, ended, !ended && share.level().allows(action));
        }

        /** A rule that looks at its reader is asked for each, all others once. */
        private boolean isMet(SharingRule rule, Actor actor) {
            return rule.filter().contains("crm.") ? asked(rule, actor) : met.computeIfAbsent(rule.filter(), _ -> asked(rule, actor));
        }

        private boolean asked(SharingRule rule, Actor actor) {
            return criteria.meets(record.type(), record.id(), new Reach.Shared(Set.of(), Set.of(), List.of(rule.filter()), List.of()), actor);
        }
    }
}
