package dev.perennial.crm.leaks;

import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What the stream of changes told one guest, of all types at once; a client whose stream ends early comes back to where it was. */
final class Heard {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern EVENT = Pattern.compile("event: (\\w+)\ndata: (.*)\n");
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");
    // the shared reader of the journal looks four times a second, and more rarely on a machine that is busy
    private static final int MOST_VISITS = 100;
    private static final long PAUSE_NANOS = 50_000_000;

    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, Set<String>> told = new TreeMap<>();
    private final Map<String, List<String>> strange = new TreeMap<>();

    private Heard() {}

    static Heard by(Guest guest) {
        var stirred = guest.stirred();
        var heard = new Heard();
        var position = stirred.position();
        for (var visit = 0; visit < MOST_VISITS; visit++) {
            var answer = guest.visitor().changesSince(position, () -> stirred.hangUp().accept(guest.actor().user()));
            heard.listen(answer);
            position = ID.matcher(answer.body()).results().mapToLong(id -> Long.parseLong(id.group(1))).max().orElse(position);
            if (stirred.records().keySet().stream().allMatch(type -> heard.of(type.toString()).containsAll(expected(guest, type)))) break;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return heard;
    }

    /** The changed records of the type that the guest may read. */
    static Set<String> expected(Guest guest, TypeName type) {
        return guest.stirred().records().get(type).stream().filter(guest.readable(type)::contains).map(UUID::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything that came over the line. */
    List<Answer> answers() {
        return answers;
    }

    /** The records of the type of whose change the stream told. */
    Set<String> of(String type) {
        return told.getOrDefault(type, Set.of());
    }

    /** What else the stream told of the type. */
    List<String> strange(String type) {
        return strange.getOrDefault(type, List.of());
    }

    private void listen(Answer answer) {
        answers.add(answer);
        EVENT.matcher(answer.body()).results().forEach(event -> {
            var news = JSON.readTree(event.group(2));
            var type = news.path("type").asString("");
            if (event.group(1).equals("change")) told.computeIfAbsent(type, _ -> new TreeSet<>()).add(news.get("id").asString());
            else strange.computeIfAbsent(type, _ -> new ArrayList<>()).add("told " + event.group());
        });
    }
}
