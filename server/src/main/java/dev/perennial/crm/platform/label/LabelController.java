package dev.perennial.crm.platform.label;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The book of all labels: what each is called by the product and by the tenant, to be read, searched, written and carried as a file. */
@RestController
class LabelController {

    private static final int MOST = 200;
    private static final int MOST_WRITTEN = 1_000;

    /** One label: its words by the product and the tenant's own, by language. */
    record Line(String key, Map<String, String> shipped, Map<String, String> own) {}

    /** A page of the book; {@code next} is the key to go on after. */
    record Page(List<Line> items, String next, int count, List<String> languages) {}

    /** A file as it was chosen. */
    record Given(String csv) {}

    private final KnownLabels labels;
    private final WordDesk desk;
    private final LabelFile file;

    LabelController(KnownLabels labels, WordDesk desk, LabelFile file) {
        this.labels = labels;
        this.desk = desk;
        this.file = file;
    }

    @GetMapping("/api/platform/label-book")
    Page page(@RequestParam(required = false) String q, @RequestParam(defaultValue = "false") boolean own, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        permit(Action.READ, actor);
        if (limit < 1 || limit > MOST) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("limit", "OUT_OF_RANGE", 1, MOST)));
        var all = lines();
        var found = all.stream().filter(line -> (!own || !line.own().isEmpty()) && matches(line, q)).toList();
        var shown = found.stream().filter(line -> after == null || line.key().compareTo(after) > 0).limit(limit + 1L).toList();
        var hasMore = shown.size() > limit;
        var items = hasMore ? shown.subList(0, limit) : shown;
        return new Page(items, hasMore ? items.getLast().key() : null, found.size(), languages(all));
    }

    /** Words by key and language; an empty word takes the tenant's own away. */
    @PatchMapping("/api/platform/label-book")
    ResponseEntity<Void> write(@RequestBody Map<String, Map<String, String>> words, Actor actor) {
        permit(Action.CHANGE, actor);
        if (words.values().stream().mapToInt(Map::size).sum() > MOST_WRITTEN) throw Refused.because(EngineRefusal.TOO_LARGE, MOST_WRITTEN);
        desk.put(words, actor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/api/platform/label-book.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv(@RequestParam(defaultValue = "false") boolean own, Actor actor) {
        permit(Action.EXPORT, actor);
        var all = lines();
        var written = file.write(own ? all.stream().filter(line -> !line.own().isEmpty()).toList() : all, languages(all));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8")).header("Content-Disposition", "attachment; filename=\"labels.csv\"").body(written);
    }

    /** Takes such a file in; as a dry run it only says what would be refused. */
    @PostMapping("/api/platform/label-book/import")
    LabelFile.Taken take(@RequestBody Given given, @RequestParam(defaultValue = "false") boolean dryRun, Actor actor) {
        permit(Action.CHANGE, actor);
        if (given.csv() == null) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("csv", "REQUIRED")));
        return file.take(given.csv(), dryRun, actor);
    }

    private List<Line> lines() {
        var own = desk.all();
        return labels.all().stream().map(key -> new Line(key, shipped(key), own.getOrDefault(key, Map.of()))).toList();
    }

    /** What the product or the definition says; a word that the tenant gave in a definition stands there too. */
    private Map<String, String> shipped(String key) {
        var words = new HashMap<String, String>();
        for (var language : Language.values()) labels.shipped(language, key).ifPresent(word -> words.put(language.tag(), word));
        return new TreeMap<>(words);
    }

    private static List<String> languages(List<Line> lines) {
        var languages = new TreeSet<>(Arrays.stream(Language.values()).map(Language::tag).toList());
        lines.forEach(line -> languages.addAll(line.own().keySet()));
        return List.copyOf(languages);
    }

    private static boolean matches(Line line, String q) {
        if (q == null || q.isBlank()) return true;
        var wanted = Folding.fold(q);
        return Stream.concat(Stream.of(line.key()), Stream.concat(line.shipped().values().stream(), line.own().values().stream())).map(Folding::fold).filter(Objects::nonNull).anyMatch(text -> text.contains(wanted));
    }

    private static void permit(Action action, Actor actor) {
        if (!actor.may(action, StoredLabels.LABELS)) throw Refused.because(EngineRefusal.NOT_PERMITTED);
    }
}
