package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.record.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The doors that tell what happened: history, timeline, the record as it was, and the stream of changes. */
final class Past {

    private final Watch watch;

    Past(Watch watch) {
        this.watch = watch;
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

    /** The stream tells of all changed records that the visitor may read, and of nothing that he may not; what the house itself works out meanwhile is told too. */
    List<String> events() {
        var heard = watch.guest().heard();
        var type = watch.type().name();
        var told = heard.of(type.toString());
        var leaks = new ArrayList<>(heard.strange(type.toString()));
        heard.answers().forEach(answer -> leaks.addAll(watch.secretsIn(answer)));
        Heard.expected(watch.guest(), type).stream().filter(id -> !told.contains(id)).forEach(id -> leaks.add("did not tell of " + id));
        told.stream().filter(id -> !watch.allowed().contains(UUID.fromString(id))).forEach(id -> leaks.add("told of " + id));
        return leaks;
    }
}
