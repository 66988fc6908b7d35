package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One search over everything the caller may see, grouped by record type. */
@RestController
class SearchController {

    private static final int USUAL = 6;
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 4;

    record Found(List<SearchHits.Group> groups) {}

    private final Blueprints blueprints;
    private final SearchHits hits;
    // few at a time: one search box must not take every connection of the database
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("search-", 0).factory());

    SearchController(Blueprints blueprints, SearchHits hits) {
        this.blueprints = blueprints;
        this.hits = hits;
    }

    @GetMapping("/api/search")
    Found search(HttpServletRequest request, Actor actor, Locale locale) {
        var query = QueryParameters.of(request, "q", "types", "limit");
        var words = query.text("q");
        if (words == null) query.wrong("q", "REQUIRED");
        else if (words.length() > LONGEST) query.wrong("q", "TOO_LONG", LONGEST);
        var limit = query.whole("limit", 1, MOST, USUAL);
        var types = types(query, actor);
        query.settled();
        var searches = types.stream().map(type -> threads.submit(() -> hits.find(type, words.strip(), limit, actor, locale))).toList();
        return new Found(searches.stream().map(SearchController::await).filter(group -> !group.hits().isEmpty()).toList());
    }

    private List<Blueprint> types(QueryParameters query, Actor actor) {
        var named = query.names("types");
        var readable = blueprints.all().stream().filter(b -> actor.may(Action.READ, b.name())).toList();
        for (var name : named) if (readable.stream().noneMatch(b -> b.name().toString().equals(name))) query.wrong("types", "NOT_AN_OPTION");
        return readable.stream().filter(b -> named.isEmpty() ? SearchHits.isSearchable(b, actor) : named.contains(b.name().toString())).toList();
    }

    private static SearchHits.Group await(Future<SearchHits.Group> search) {
        try {
            return search.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
