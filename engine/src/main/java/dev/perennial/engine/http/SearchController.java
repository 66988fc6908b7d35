package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.SearchReader;
import dev.perennial.engine.list.SearchReader.Wish;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One search over everything the caller may see, grouped by record type; where nothing is found, for words that are meant perhaps. */
@RestController
class SearchController {

    private static final int USUAL = 6;
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 4;
    private static final String ME = "me";

    /** What was found; {@code similar} when nothing carries the words themselves, only others that are like them. */
    record Found(List<SearchHits.Group> groups, boolean similar) {}

    private record Asked(String words, List<Blueprint> types, String filter, int limit) {}

    private final Blueprints blueprints;
    private final SearchReader reader;
    private final SearchHits hits;
    private final Corrections corrections;
    // few at a time: one search box must not take every connection of the database
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("search-", 0).factory());

    SearchController(Blueprints blueprints, SearchReader reader, SearchHits hits, Corrections corrections) {
        this.blueprints = blueprints;
        this.reader = reader;
        this.hits = hits;
        this.corrections = corrections;
    }

    @GetMapping("/api/search")
    Found search(HttpServletRequest request, Actor actor, Locale locale) {
        var asked = asked(request, actor);
        var found = each(asked.types(), type -> find(type, wish(type, asked, actor), actor, locale));
        if (!found.isEmpty() || !Corrections.areThinkable(Wish.typed(asked.words(), null, List.of(), 1).wanted())) return new Found(found, false);
        var named = asked.types().stream().filter(type -> Corrections.suit(type, actor)).toList();
        var similar = each(named, type -> findSimilar(type, wish(type, asked, actor), actor, locale));
        return new Found(similar, !similar.isEmpty());
    }

    private SearchHits.Group find(Blueprint type, Wish wish, Actor actor, Locale locale) {
        return hits.group(type, reader.find(type.name(), wish, actor), wish, SearchPlaces.of(type, actor), locale);
    }

    private SearchHits.Group findSimilar(Blueprint type, Wish wish, Actor actor, Locale locale) {
        return find(type, wish.corrected(corrections.of(type, wish.wanted())), actor, locale);
    }

    // one more than is shown tells whether there are more
    private static Wish wish(Blueprint type, Asked asked, Actor actor) {
        return Wish.typed(asked.words(), asked.filter(), SearchPlaces.of(type, actor).fields(), asked.limit() + 1);
    }

    private Asked asked(HttpServletRequest request, Actor actor) {
        var query = QueryParameters.of(request, "q", "types", "owner", "limit");
        var words = query.text("q");
        if (words == null) query.wrong("q", "REQUIRED");
        else if (words.length() > LONGEST) query.wrong("q", "TOO_LONG", LONGEST);
        var owner = query.text("owner");
        if (owner != null && !owner.equals(ME)) query.wrong("owner", "NOT_AN_OPTION");
        var limit = query.whole("limit", 1, MOST, USUAL);
        var types = types(query, actor);
        query.settled();
        return new Asked(words.strip(), reader.inhabited(types), owner == null ? null : "owner eq '" + actor.user() + "'", limit);
    }

    private List<Blueprint> types(QueryParameters query, Actor actor) {
        var named = query.names("types");
        var readable = blueprints.all().stream().filter(b -> actor.may(Action.READ, b.name())).toList();
        for (var name : named) if (readable.stream().noneMatch(b -> b.name().toString().equals(name))) query.wrong("types", "NOT_AN_OPTION");
        return readable.stream().filter(b -> !SearchPlaces.of(b, actor).isEmpty() && (named.isEmpty() || named.contains(b.name().toString()))).toList();
    }

    private List<SearchHits.Group> each(List<Blueprint> types, Function<Blueprint, SearchHits.Group> search) {
        var searches = types.stream().map(type -> threads.submit(() -> search.apply(type))).toList();
        return searches.stream().map(SearchController::await).filter(group -> !group.hits().isEmpty()).toList();
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
