package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.record.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors that tell what happened: history, timeline, the record as it was, and the stream of changes. */
final class Past {

    /** Where the journal stood before the records were changed once more, and which ones were. */
    record Stirred(long position, Set<UUID> records, Runnable hangUp) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern EVENT = Pattern.compile("event: (\\w+)\ndata: (.*)\n");
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");
    // the shared reader of the journal looks four times a second, and more rarely on a machine that is busy
    private static final int MOST_VISITS = 100;
    private static final long PAUSE_NANOS = 50_000_000;

    private final Watch watch;
    private final Stirred stirred;

    Past(Watch watch, Stirred stirred) {
        this.watch = watch;
        this.stirred = stirred;
    }

    /** The changed paths are exactly those that the journal has and the reader may see. */
    List<String> history() {
        return ofEach("/history", (record, answer) -> {
            var leaks = hiddenChanges(answer.json());
            var shown = changes(answer.json()).stream().map(change -> change.get("path").asString()).collect(Collectors.toCollection(TreeSet::new));
            var expected = watch.planted().values(record).asMap().keySet().stream().filter(path -> !hides(path)).map(Path::text).collect(Collectors.toCollection(TreeSet::new));
            if (!shown.equals(expected)) leaks.add("the history of " + record + " showed " + shown + " instead of " + expected);
            return leaks;
        });
    }

    List<String> timeline() {
        return ofEach("/timeline", (record, answer) -> {
            var leaks = hiddenChanges(answer.json());
            if (changes(answer.json()).isEmpty() && watch.planted().values(record).asMap().keySet().stream().anyMatch(path -> !hides(path))) leaks.add("nothing happened to " + record);
            return leaks;
        });
    }

    /** Between its beginning and its change the record held its former values. */
    List<String> asOf() {
        return ofEach("", (_, answer) -> watch.hiddenIn(answer.json()));
    }

    private interface Look {
        List<String> at(Seedling record, Answer answer);
    }

    private List<String> ofEach(String below, Look look) {
        var leaks = new ArrayList<String>();
        for (var record : watch.some()) {
            var moment = record.createdAt().plus(Duration.ofHours(1)).toString();
            var answer = below.isEmpty() ? watch.visitor().get(watch.address() + "/" + record.id(), "asOf", moment) : watch.visitor().get(watch.address() + "/" + record.id() + below);
            if (answer.isGood() != watch.reads(record)) leaks.add(below + " answered " + answer.status() + " for " + record);
            if (answer.isGood()) leaks.addAll(look.at(record, answer));
            else leaks.addAll(revealing(answer));
            leaks.addAll(watch.secretsBeside(record, answer));
        }
        return leaks;
    }

    /** Who may not see a record is told that there is none. */
    List<String> revealing(Answer answer) {
        return answer.status() == 404 || watch.readsNothing() && answer.status() == 403 ? List.of() : List.of("revealed by " + answer.status() + " " + answer.body());
    }

    private List<String> hiddenChanges(JsonNode answer) {
        var leaks = new ArrayList<String>();
        for (var change : changes(answer)) {
            var path = Path.of(change.get("path").asString());
            if (hides(path)) leaks.add("a change showed hidden " + path);
            for (var side : List.of("before", "after"))
                for (var row : change.path(side))
                    watch.type().children(path).ifPresent(rows -> rows.fields().stream().filter(field -> hides(path.child(field.path().text())) && !row.at("/" + field.path()).isMissingNode())
                            .forEach(field -> leaks.add("a changed row showed hidden " + field.path())));
        }
        return leaks;
    }

    private static List<JsonNode> changes(JsonNode answer) {
        var changes = new ArrayList<JsonNode>();
        answer.findValues("changes").forEach(list -> list.forEach(changes::add));
        return changes;
    }

    private boolean hides(Path path) {
        return watch.visitor().actor().on(watch.type().name()).hides(path);
    }

    /** The stream tells of exactly the changed records that the visitor may read, and of nothing else; a client whose stream ends early comes back to where it was. */
    List<String> events() {
        var expected = stirred.records().stream().filter(watch.allowed()::contains).map(UUID::toString).collect(Collectors.toCollection(TreeSet::new));
        var leaks = new ArrayList<String>();
        var told = new TreeSet<String>();
        var position = stirred.position();
        for (var visit = 0; visit < MOST_VISITS; visit++) {
            var answer = watch.visitor().changesSince(position, stirred.hangUp());
            leaks.addAll(watch.secretsIn(answer));
            leaks.addAll(listen(answer, told));
            position = ID.matcher(answer.body()).results().mapToLong(id -> Long.parseLong(id.group(1))).max().orElse(position);
            if (told.containsAll(expected)) break;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (!told.equals(expected)) leaks.add("told of " + told + " instead of " + expected);
        return leaks;
    }

    /** Adds the records that the answer tells of; whatever else it tells of the type is a leak. */
    private List<String> listen(Answer answer, Set<String> told) {
        var leaks = new ArrayList<String>();
        EVENT.matcher(answer.body()).results().forEach(event -> {
            var news = JSON.readTree(event.group(2));
            if (!news.path("type").asString("").equals(watch.type().name().toString())) return;
            if (event.group(1).equals("change")) told.add(news.get("id").asString());
            else leaks.add("told " + event.group());
        });
        return leaks;
    }
}
