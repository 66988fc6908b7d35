package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Holders;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads what is to be handed over; everything that makes no sense is told at once, before a record is looked at. */
@Component
class TransferPlans {

    private static final int MOST_RECEIVERS = 50;
    private static final int LONGEST_REASON = 500;
    private static final String HOUSE = "platform";

    private final Blueprints blueprints;
    private final RecordReader reader;
    private final ActorBook actors;
    private final InstantSource machineClock;

    TransferPlans(Blueprints blueprints, RecordReader reader, ActorBook actors, @Qualifier("machineClock") InstantSource machineClock) {
        this.blueprints = blueprints;
        this.reader = reader;
        this.actors = actors;
        this.machineClock = machineClock;
    }

    /** The types whose records can be handed over by the actor: all but those by which the house itself is run. */
    List<TypeName> types(Actor by) {
        return blueprints.all().stream().map(Blueprint::name).filter(type -> !type.suite().equals(HOUSE) && mayHandOver(type, by)).toList();
    }

    private static boolean mayHandOver(TypeName type, Actor by) {
        return by.may(Action.READ, type) && by.may(Action.CHANGE, type) && by.may(Action.ASSIGN, type);
    }

    /** All that the person owns of the type, as far as the actor sees it. */
    static BulkPlan owned(TypeName type, UUID owner, String filter) {
        var mine = "owner eq '" + owner + "'";
        return new BulkPlan(type, filter == null || filter.isBlank() ? mine : mine + " and (" + filter + ")", null, null, Draft.of(Values.NONE), null);
    }

    List<BulkPlan> of(TransferWish wish, Actor by) {
        var findings = new ArrayList<Finding>();
        checkPeople(wish, by, findings);
        if (wish.reason() == null || wish.reason().isBlank()) findings.add(Finding.at("reason", "REQUIRED"));
        else if (wish.reason().length() > LONGEST_REASON) findings.add(Finding.at("reason", "TOO_LONG", LONGEST_REASON));
        else if (wish.reason().codePoints().anyMatch(Character::isISOControl)) findings.add(Finding.at("reason", "CONTROL_CHARACTERS"));
        if (wish.keep() != null && wish.keep().until() != null && !wish.keep().until().isAfter(machineClock.instant())) findings.add(Finding.at("keep/until", "IN_THE_PAST"));
        var asked = wish.types() == null ? List.<TransferWish.OfType>of() : wish.types();
        if (asked.isEmpty()) findings.add(Finding.at("types", "REQUIRED"));
        var known = types(by);
        var seen = new HashSet<String>();
        for (var one : asked) {
            if (one == null || one.type() == null || known.stream().noneMatch(type -> type.toString().equals(one.type()))) findings.add(Finding.at("types", "NO_SUCH_RECORD"));
            else if (!seen.add(one.type())) findings.add(Finding.at("types", "GIVEN_TWICE"));
        }
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
        for (var one : asked) if (one.filter() != null && !one.filter().isBlank()) checkAlone(TypeName.of(one.type()), one.filter(), by);
        return asked.stream().map(one -> owned(TypeName.of(one.type()), wish.from(), one.filter())).toList();
    }

    /** A filter must be one by itself, so that it cannot reach beyond what it is joined with. */
    private void checkAlone(TypeName type, String filter, Actor by) {
        reader.list(type, ListRequest.NEWEST.filtered(filter).showing(List.of("id")).page(1, null), by);
    }

    private void checkPeople(TransferWish wish, Actor by, List<Finding> findings) {
        if (wish.from() == null) findings.add(Finding.at("from", "REQUIRED"));
        else if (!reader.visible(Holders.USERS, List.of(wish.from()), by).contains(wish.from())) findings.add(Finding.at("from", "NO_SUCH_RECORD"));
        if (wish.to() == null || wish.to().isEmpty()) findings.add(Finding.at("to", "REQUIRED"));
        else if (wish.to().size() > MOST_RECEIVERS) findings.add(Finding.at("to", "TOO_MANY", MOST_RECEIVERS));
        else for (var receiver : wish.to()) {
            var works = receiver != null && reader.visible(Holders.USERS, List.of(receiver), by).contains(receiver) && actors.acting(receiver, Actor.Via.SCREEN, by.locale()).isPresent();
            if (!works) findings.add(Finding.at("to", "NO_SUCH_RECORD"));
            else if (receiver.equals(wish.from())) findings.add(Finding.at("to", "SAME_OWNER"));
        }
    }

    static ShareLevel level(TransferWish.Keep keep) {
        return keep.level() == null ? ShareLevel.READ : keep.level();
    }
}
