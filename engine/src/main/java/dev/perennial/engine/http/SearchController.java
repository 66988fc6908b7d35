package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.list.SearchReader;
import dev.perennial.engine.list.SearchReader.Wish;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One search over everything the caller may see, grouped by record type; where nothing is found, for words that are meant perhaps. */
@RestController
class SearchController {

    private static final int USUAL = 6;
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final int MOST_CHOICES = 5;
    private static final int AT_ONCE = 4;
    private static final String ME = "me";

    /** What was found; {@code similar} when nothing carries the words themselves, only others that are like them. */
    record Found(List<SearchHits.Group> groups, boolean similar) {}

    private record Asked(String words, List<Place> places, int limit) {}

    /** A type to search in, and what its records must meet; null where that is nothing. */
    private record Place(Blueprint type, String filter) {}

    private final Blueprints blueprints;
    private final SearchReader reader;
    private final RecordReader records;
    private final SearchHits hits;
    private final Corrections corrections;
    private final ChoiceOperators operators;
    // few at a time: one search box must not take every connection of the database
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("search-", 0).factory());

    SearchController(Blueprints blueprints, SearchReader reader, SearchHits hits, Corrections corrections, RecordReader records, ChoiceOperators operators) {
        this.blueprints = blueprints;
        this.reader = reader;
        this.hits = hits;
        this.corrections = corrections;
        this.records = records;
        this.operators = operators;
    }

    @GetMapping("/api/search")
    Found search(HttpServletRequest request, Actor actor, Locale locale) {
        var asked = asked(request, actor, locale);
        if (asked.words().isEmpty()) return new Found(each(asked.places(), place -> newest(place, asked, actor, locale)), false);
        var found = each(asked.places(), place -> find(place.type(), wish(place, asked, actor), actor, locale));
        if (!found.isEmpty() || !Corrections.areThinkable(Wish.typed(asked.words(), null, List.of(), 1).wanted())) return new Found(found, false);
        var named = asked.places().stream().filter(place -> Corrections.suit(place.type(), actor)).toList();
        var similar = each(named, place -> findSimilar(place.type(), wish(place, asked, actor), actor, locale));
        return new Found(similar, !similar.isEmpty());
    }

    /** Without words the operators alone say what is wanted. */
    private SearchHits.Group newest(Place place, Asked asked, Actor actor, Locale locale) {
        var wish = wish(place, asked, actor);
        var found = records.list(place.type().name(), ListRequest.NEWEST.filtered(place.filter()).showing(wish.fields()).page(wish.limit(), null), actor).items();
        return hits.group(place.type(), found, wish, SearchPlaces.of(place.type(), actor), locale);
    }

    private SearchHits.Group find(Blueprint type, Wish wish, Actor actor, Locale locale) {
        return hits.group(type, reader.find(type.name(), wish, actor), wish, SearchPlaces.of(type, actor), locale);
    }

    private SearchHits.Group findSimilar(Blueprint type, Wish wish, Actor actor, Locale locale) {
        return find(type, wish.corrected(corrections.of(type, wish.wanted())), actor, locale);
    }

    // one more than is shown tells whether there are more
    private static Wish wish(Place place, Asked asked, Actor actor) {
        return Wish.typed(asked.words(), place.filter(), SearchPlaces.of(place.type(), actor).fields(), asked.limit() + 1);
    }

    private Asked asked(HttpServletRequest request, Actor actor, Locale locale) {
        var query = QueryParameters.of(request, "q", "types", "owner", "choices", "limit");
        var words = query.text("q");
        var owner = query.text("owner");
        var choices = choices(query);
        if (words == null && owner == null && choices.isEmpty()) query.wrong("q", "REQUIRED");
        else if (words != null && words.length() > LONGEST) query.wrong("q", "TOO_LONG", LONGEST);
        if (owner != null && !owner.equals(ME)) query.wrong("owner", "NOT_AN_OPTION");
        var limit = query.whole("limit", 1, MOST, USUAL);
        var types = types(query, actor);
        query.settled();
        var places = new ArrayList<Place>();
        for (var type : reader.inhabited(types)) {
            var chosen = operators.filter(type, choices, actor, locale);
            if (chosen.isPresent()) places.add(new Place(type, together(owner == null ? "" : "owner eq crm.me()", chosen.get())));
        }
        return new Asked(words == null ? "" : words.strip(), places, limit);
    }

    private static String together(String... filters) {
        var asked = Stream.of(filters).filter(filter -> !filter.isEmpty()).collect(Collectors.joining(" and "));
        return asked.isEmpty() ? null : asked;
    }

    private static List<ChoiceOperators.Operator> choices(QueryParameters query) {
        var texts = query.names("choices");
        if (texts.size() > MOST_CHOICES) query.wrong("choices", "TOO_MANY", MOST_CHOICES);
        if (texts.stream().anyMatch(text -> text.length() > LONGEST)) query.wrong("choices", "TOO_LONG", LONGEST);
        var read = texts.stream().map(ChoiceOperators.Operator::of).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) query.wrong("choices", "NOT_AN_OPERATOR");
        return read.stream().flatMap(Optional::stream).toList();
    }

    private List<Blueprint> types(QueryParameters query, Actor actor) {
        var named = query.names("types");
        var readable = blueprints.all().stream().filter(b -> actor.may(Action.READ, b.name())).toList();
        for (var name : named) if (readable.stream().noneMatch(b -> b.name().toString().equals(name))) query.wrong("types", "NOT_AN_OPTION");
        return readable.stream().filter(b -> !SearchPlaces.of(b, actor).isEmpty() && (named.isEmpty() || named.contains(b.name().toString()))).toList();
    }

    private List<SearchHits.Group> each(List<Place> places, Function<Place, SearchHits.Group> search) {
        var searches = places.stream().map(place -> threads.submit(() -> search.apply(place))).toList();
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
