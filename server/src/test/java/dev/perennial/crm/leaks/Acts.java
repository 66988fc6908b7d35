package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.http.HttpMethod;

/** The doors that change something: a record out of reach answers like one that does not exist, and stays as it is. */
final class Acts {

    private static final String NDJSON = "application/x-ndjson";
    private static final String IF_MATCH = "\"" + Planted.VERSION + "\"";

    private static final UUID NOBODY = UUID.randomUUID();

    private final Map<Object, Answer> ofNobody = new HashMap<>();
    private final Watch watch;
    private final Verbs verbs;
    private final DSLContext sql;

    Acts(Watch watch, Verbs verbs, DSLContext sql) {
        this.watch = watch;
        this.verbs = verbs;
        this.sql = sql;
    }

    List<String> change() {
        return wronglyDone(Action.CHANGE, id -> watch.visitor().send(HttpMethod.PATCH, watch.address() + "/" + id, "application/merge-patch+json", IF_MATCH, "{}", "dryRun", "true"));
    }

    List<String> delete() {
        return wronglyDone(Action.DELETE, id -> watch.visitor().send(HttpMethod.DELETE, watch.address() + "/" + id, null, IF_MATCH, null, "dryRun", "true"));
    }

    private List<String> wronglyDone(Action action, Function<UUID, Answer> act) {
        var leaks = new ArrayList<String>();
        for (var record : watch.some()) {
            var answer = act.apply(record.id());
            if (!watch.reads(record)) leaks.addAll(otherThanNothing(action, answer, record.id(), act));
            else if (!mayByHand(action, record) && answer.status() != 403) leaks.add(action + " answered " + answer.status() + " to somebody who may not");
            else if (mayByHand(action, record) && isOfTheFirm() && (answer.status() == 403 || answer.status() == 404)) leaks.add(action + " was refused to somebody who may: " + answer.body());
            leaks.addAll(watch.secretsIn(answer));
        }
        return leaks;
    }

    private boolean mayByHand(Action action, Seedling record) {
        return watch.may(action, record) && !watch.type().isKeptByVerbs();
    }

    /** Users, roles and what belongs to them are written by administrators only, whatever the scopes say. */
    private boolean isOfTheFirm() {
        return !watch.type().name().suite().equals("platform");
    }

    /** What is answered about a record that does not exist is the same each time, so it is asked once. */
    private List<String> otherThanNothing(Object what, Answer answer, UUID id, Function<UUID, Answer> act) {
        var nothing = ofNobody.computeIfAbsent(what, _ -> act.apply(NOBODY));
        var same = answer.status() == nothing.status() && answer.body().replace(id.toString(), "").equals(nothing.body().replace(NOBODY.toString(), ""));
        return same && !answer.body().contains("\"status\":20") && answer.status() != 204 ? List.of() : List.of(what + " of an unseen record answered " + answer.status() + " " + answer.body() + " but of none " + nothing.status() + " " + nothing.body());
    }

    /** Verbs on records that the visitor reads: where he may not act he is told no and nothing else; where he may, the refusal of what is missing tells nothing hidden either. */
    List<String> verbs() {
        var leaks = new ArrayList<String>();
        for (var record : watch.seen(2, one -> !watch.may(Action.CHANGE, one))) leaks.addAll(tried(record, false));
        for (var record : watch.seen(1, one -> watch.may(Action.CHANGE, one))) leaks.addAll(tried(record, true));
        for (var verb : verbs.of(watch.type().name()))
            if (verb.reach() == DescribedVerb.Reach.TYPE && !allows(verb)) leaks.addAll(otherThanRefused(verb.name(), post(watch.address() + "/" + verb.name(), false)));
        return leaks;
    }

    private List<String> tried(Seedling record, boolean reached) {
        var leaks = new ArrayList<String>();
        var before = state(record);
        for (var verb : verbs.of(watch.type().name())) {
            if (verb.reach() != DescribedVerb.Reach.RECORD) continue;
            var may = reached && allows(verb);
            var answer = post(watch.address() + "/" + record.id() + "/" + verb.name(), may);
            if (!may) leaks.addAll(otherThanRefused(verb.name(), answer));
            else leaks.addAll(answer.isGood() ? watch.secretsOfItsType(answer) : watch.secretsBeside(record, answer));
        }
        if (!state(record).equals(before)) leaks.add("verbs changed " + record + " to " + state(record));
        return leaks;
    }

    private List<String> otherThanRefused(String verb, Answer answer) {
        var leaks = new ArrayList<>(watch.secretsIn(answer));
        if (answer.status() != 403) leaks.add(verb + " answered " + answer.status() + " to somebody who may not: " + answer.body());
        return leaks;
    }

    private boolean allows(DescribedVerb verb) {
        return watch.visitor().actor().on(watch.type().name()).allowsVerb(verb.name());
    }

    private Answer post(String address, boolean rehearsed) {
        return watch.visitor().send(HttpMethod.POST, address, "application/json", null, "{}", rehearsed ? new String[] {"dryRun", "true"} : new String[0]);
    }

    /** Real verbs on unseen records, and rows that name an unseen record by its key or id. */
    List<String> bulk() {
        var leaks = new ArrayList<String>();
        for (var record : watch.unseen(2)) {
            var before = state(record);
            for (var verb : verbs.of(watch.type().name()))
                if (verb.reach() == DescribedVerb.Reach.RECORD) leaks.addAll(otherThanNothing("bulk " + verb.name(), act(record.id(), verb.name()), record.id(), id -> act(id, verb.name())));
            for (var field : watch.type().fieldsWith(Treatment.UNIQUE))
                if (field.kind() instanceof FieldKind.Text && field.path().section().isEmpty()) {
                    var value = watch.planted().values(record).text(field.path().text());
                    leaks.addAll(written(rows("{\"%s\":\"%s\"}".formatted(field.path(), value), "mode", "upsert", "key", field.path().text()), "\"status\":404"));
                }
            leaks.addAll(written(rows("{\"id\":\"" + record.id() + "\"}", "mode", "create"), "\"status\":4"));
            if (!state(record).equals(before)) leaks.add("bulk changed " + record + " to " + state(record));
        }
        return leaks;
    }

    /** A merge in rehearsal: who does not read one of the records learns of it as little as of none, and the result shows no more than the records themselves. */
    List<String> merge() {
        if (!watch.type().isMergeable()) return List.of();
        var leaks = new ArrayList<String>();
        var other = UUID.randomUUID();
        for (var record : watch.unseen(2)) leaks.addAll(otherThanNothing("merge", merged(record.id(), other), record.id(), id -> merged(id, other)));
        var two = watch.seen(2, _ -> true);
        if (two.size() == 2) leaks.addAll(watch.secretsIn(merged(two.getFirst().id(), two.getLast().id())));
        return leaks;
    }

    private Answer merged(UUID into, UUID other) {
        var body = "{\"into\":\"%1$s\",\"others\":[\"%2$s\"],\"versions\":{\"%1$s\":%3$s,\"%2$s\":%3$s}}".formatted(into, other, Planted.VERSION);
        return watch.visitor().send(HttpMethod.POST, watch.address() + "/merge", "application/json", null, body, "dryRun", "true");
    }

    private Answer act(UUID id, String verb) {
        return rows("{\"id\":\"" + id + "\"}", "verb", verb);
    }

    private Answer rows(String line, String... parameters) {
        return watch.visitor().send(HttpMethod.POST, watch.address() + "/bulk", NDJSON, null, line + "\n", parameters);
    }

    private List<String> written(Answer answer, String refused) {
        var leaks = new ArrayList<String>();
        // the values in the line are the visitor's own; what else is told must not be
        if (answer.isGood() && !answer.body().contains(refused)) leaks.add("bulk answered " + answer.question() + " " + answer.body());
        return leaks;
    }

    private String state(Seedling record) {
        return sql.selectFrom(Columns.main(watch.type())).where(Columns.ID.eq(record.id())).fetchSingle().formatJSON();
    }
}
