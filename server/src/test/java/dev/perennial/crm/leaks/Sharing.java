package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.access.SharingRule;
import dev.perennial.engine.access.SharingRules;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/** Shares of single records and sharing rules, made at random, and what they mean in plain words. */
final class Sharing {

    private static final int SHARES = 14;
    private static final int RULES = 3;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant SOME_DAY = Instant.parse("2999-01-01T00:00:00Z");

    private record Shared(UUID record, UUID grantee) {}

    private record Rule(TypeName type, Predicate<Seedling> meets, UUID grantee, ShareLevel level) {}

    private final Map<Shared, Shares.Share> shares = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Shares keptShares;
    private final SharingRules keptRules;
    private final Random random;
    private final Firm firm;

    Sharing(Shares keptShares, SharingRules keptRules, Random random, Firm firm) {
        this.keptShares = keptShares;
        this.keptRules = keptRules;
        this.random = random;
        this.firm = firm;
    }

    void share(Blueprint type, Planted planted) {
        var all = planted.of(type.name());
        for (var i = 0; i < SHARES; i++) {
            var record = all.get(random.nextInt(all.size())).id();
            var share = new Shares.Share(firm.anyGrantee(random), anyLevel(), anyEnd());
            keptShares.grant(new RecordRef(type.name(), record), share);
            shares.put(new Shared(record, share.grantee().id()), share);
        }
        var fit = type.fields().stream().filter(Sharing::canDecide).toList();
        for (var i = 0; i < RULES && !fit.isEmpty(); i++) rule(type, fit.get(random.nextInt(fit.size())), planted);
    }

    private static boolean canDecide(Field field) {
        return !field.is(Treatment.MACHINE) && (field.kind() instanceof FieldKind.Text || field.kind() instanceof FieldKind.YesNo || field.kind() instanceof FieldKind.Choice || field.kind() instanceof FieldKind.Whole);
    }

    private void rule(Blueprint type, Field field, Planted planted) {
        var some = planted.of(type.name()).get(random.nextInt(planted.of(type.name()).size()));
        var value = planted.values(some).get(field.path());
        var filter = field.path() + (field.kind() instanceof FieldKind.Whole ? " le " : " eq ") + (value instanceof String ? "'" + value + "'" : value);
        Predicate<Seedling> meets = field.kind() instanceof FieldKind.Whole ? other -> other.n() <= some.n() : other -> planted.values(other).get(field.path()).equals(value);
        var grantee = firm.anyGrantee(random);
        var level = anyLevel();
        keptRules.add(new SharingRule(UUID.randomUUID(), type.name(), filter, grantee, level));
        rules.add(new Rule(type.name(), meets, grantee.id(), level));
    }

    /** True when a share that has not ended, or a rule, lets the actor do it; only reading and changing can be shared. */
    boolean lets(Actor actor, Action action, TypeName type, Seedling record) {
        if (action != Action.READ && action != Action.CHANGE) return false;
        return shares(actor, action, record) || rules.stream().anyMatch(rule -> rule.type().equals(type) && isOne(actor, rule.grantee()) && suffices(rule.level(), action) && rule.meets().test(record));
    }

    /** True when a share that has not ended lets the actor do it. */
    boolean shares(Actor actor, Action action, Seedling record) {
        if (action != Action.READ && action != Action.CHANGE) return false;
        return shares.entrySet().stream().anyMatch(shared -> shared.getKey().record().equals(record.id()) && isOne(actor, shared.getKey().grantee())
                && suffices(shared.getValue().level(), action) && !LONG_AGO.equals(shared.getValue().expiresAt()));
    }

    private static boolean isOne(Actor actor, UUID grantee) {
        return grantee.equals(actor.user()) || actor.membership().teams().contains(grantee) || actor.membership().roles().contains(grantee) || grantee.equals(actor.membership().department());
    }

    private static boolean suffices(ShareLevel level, Action action) {
        return action == Action.READ || level == ShareLevel.CHANGE;
    }

    private ShareLevel anyLevel() {
        return ShareLevel.values()[random.nextInt(ShareLevel.values().length)];
    }

    private Instant anyEnd() {
        return switch (random.nextInt(3)) {
            case 0 -> LONG_AGO;
            case 1 -> SOME_DAY;
            default -> null;
        };
    }
}
