package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.RecordLock;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.RecordWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads how somebody wants a record locked, and tells everything that is wrong with it at once. */
@Component
class LockWishes {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_OPEN = 200;
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Why, until when (null: until it is unlocked), and the fields, child lists and verbs that stay open; {@code owner} is a field too. */
    record Wish(String reason, Instant until, List<String> open, List<String> verbs) {}

    private final Blueprints blueprints;
    private final Verbs verbs;

    LockWishes(Blueprints blueprints, Verbs verbs) {
        this.blueprints = blueprints;
        this.verbs = verbs;
    }

    RecordLock read(Wish wish, Stored record, Instant now, Actor by) {
        var findings = new ArrayList<Finding>();
        var reason = wish.reason() == null ? "" : wish.reason().strip();
        if (reason.isEmpty()) findings.add(Finding.at("reason", "REQUIRED"));
        if (reason.length() > LONGEST_REASON) findings.add(Finding.at("reason", "TOO_LONG", LONGEST_REASON));
        if (UNSHOWN.matcher(reason).find()) findings.add(Finding.at("reason", "CONTROL_CHARACTERS"));
        if (wish.until() != null && !wish.until().isAfter(now)) findings.add(Finding.at("until", "IN_THE_PAST"));
        var open = open(named("open", wish.open(), findings), record, by, findings);
        var acts = named("verbs", wish.verbs(), findings);
        acts.stream().filter(name -> verbs.find(record.type(), name).filter(verb -> verb.reach() == DescribedVerb.Reach.RECORD).isEmpty()).forEach(_ -> findings.add(Finding.at("verbs", "NO_SUCH_VERB")));
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
        return new RecordLock(reason, by.user(), now, wish.until(), open, acts);
    }

    private static Set<String> named(String path, List<String> given, List<Finding> findings) {
        if (given == null) return Set.of();
        if (given.size() > MOST_OPEN) findings.add(Finding.at(path, "TOO_MANY", MOST_OPEN));
        var named = new LinkedHashSet<String>();
        given.stream().limit(MOST_OPEN).filter(one -> one != null && !one.isBlank()).forEach(named::add);
        return named;
    }

    private Set<Path> open(Set<String> names, Stored record, Actor by, List<Finding> findings) {
        var written = written(blueprints.get(record.type()));
        var open = new LinkedHashSet<Path>();
        for (var name : names) {
            if (!written.containsKey(name) || by.on(record.type()).hides(written.get(name))) findings.add(Finding.at("open", "UNKNOWN_FIELD"));
            else open.add(written.get(name));
        }
        return open;
    }

    /** What nobody writes by hand needs no leave: verbs are named by themselves, machines are not stopped. */
    private static Map<String, Path> written(Blueprint blueprint) {
        var written = new HashMap<String, Path>();
        written.put(RecordWriter.OWNER.text(), RecordWriter.OWNER);
        blueprint.children().forEach(rows -> written.put(rows.path().text(), rows.path()));
        for (var field : blueprint.fields()) if (!field.is(Treatment.MACHINE) && !field.is(Treatment.DERIVED) && !field.is(Treatment.BY_VERB)) written.put(field.path().text(), field.path());
        return written;
    }
}
