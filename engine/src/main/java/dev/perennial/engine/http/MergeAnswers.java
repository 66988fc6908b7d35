package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.merge.MergeWish;
import dev.perennial.engine.merge.Merging;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what merges do and did, cut to what the reader may see. */
@Component
class MergeAnswers {

    private final RecordAnswers records;
    private final Faces faces;
    private final JsonMapper json;

    MergeAnswers(RecordAnswers records, Faces faces, JsonMapper json) {
        this.records = records;
        this.faces = faces;
        this.json = json;
    }

    /** So many records move there by this link. */
    record Moved(String type, String path, long count) {}

    /** A write to one of the merged records. */
    record Effect(String type, UUID id, String act) {}

    /** What an undo leaves as somebody made it. */
    record Left(String type, UUID id, String label, List<String> paths) {}

    /** One merge in the history of its survivor. */
    record Told(UUID id, Instant at, Faces.Face by, long version, String state, UUID job, Instant until, boolean undoable, List<Faces.Face> others, List<Moved> moves) {}

    ResponseEntity<byte[]> done(Stored survivor, Actor actor) {
        return records.record(200, survivor, actor);
    }

    ResponseEntity<byte[]> rehearsed(Merging.Merged merged, MergeWish wish, Actor actor) {
        var type = merged.survivor().type().toString();
        var effects = wish.all().stream().map(id -> new Effect(type, id, id.equals(wish.into()) ? "change" : "delete")).toList();
        var behind = merged.behind().stream().filter(path -> !actor.on(merged.survivor().type()).hides(path)).map(Path::text).toList();
        return write(answer("dryRun", true, "record", record(merged.survivor(), actor), "effects", effects, "moves", moves(merged.moves()), "behind", behind, "later", merged.later()));
    }

    ResponseEntity<byte[]> rehearsed(Merging.Parted parted, Actor actor) {
        var answer = parted(answer("dryRun", true), parted, actor);
        var type = parted.survivor().type().toString();
        var effects = new ArrayList<>(List.of(new Effect(type, parted.survivor().id(), "change")));
        parted.others().forEach(other -> effects.add(new Effect(type, other.id(), "restore")));
        answer.put("effects", effects);
        return write(answer);
    }

    ResponseEntity<byte[]> parted(Merging.Parted parted, Actor actor) {
        return write(parted(answer(), parted, actor));
    }

    private Map<String, Object> parted(Map<String, Object> answer, Merging.Parted parted, Actor actor) {
        answer.put("record", record(parted.survivor(), actor));
        answer.put("others", parted.others().stream().map(other -> record(other, actor)).toList());
        answer.put("moves", moves(parted.moves()));
        answer.put("conflicts", parted.conflicts().stream().map(left -> new Left(left.type().toString(), left.id(), left.label(), texts(left, actor))).toList());
        answer.put("later", parted.later());
        return answer;
    }

    private static List<String> texts(Merging.Conflict left, Actor actor) {
        return left.paths().stream().filter(path -> !actor.on(left.type()).hides(path)).map(Path::text).toList();
    }

    List<Told> told(List<Merging.Told> merges, Actor actor) {
        var users = faces.users(merges.stream().map(Merging.Told::by).toList(), actor);
        return merges.stream().map(merge -> new Told(merge.id(), merge.at(), merge.by() == null ? null : new Faces.Face(merge.by(), users.get(merge.by())), merge.version(),
                merge.state().name().toLowerCase(Locale.ROOT), merge.job(), merge.until(), merge.undoable(),
                merge.others().stream().map(part -> new Faces.Face(part.id(), part.label())).toList(), moves(merge.moves()))).toList();
    }

    private static List<Moved> moves(List<Merging.Move> moves) {
        return moves.stream().map(move -> new Moved(move.type().toString(), move.path().text(), move.count())).toList();
    }

    private JsonNode record(Stored record, Actor actor) {
        return json.readTree(records.text(record, actor));
    }

    private ResponseEntity<byte[]> write(Map<String, Object> answer) {
        return RecordAnswers.json(json.writeValueAsBytes(answer));
    }

    private static Map<String, Object> answer(Object... pairs) {
        var answer = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) answer.put((String) pairs[i], pairs[i + 1]);
        return answer;
    }
}
