package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds records of one type by words and says in which field they stand. */
@Component
class SearchHits {

    /** The records of one type that match. */
    record Group(String type, String label, List<Hit> hits) {}

    record Hit(UUID id, String label, Why why) {}

    /** The field in which the words were found and its text. */
    record Why(String path, String label, String text) {}

    private record Place(Path path, Path rows, Path inRow) {

        Stream<String> texts(Stored record) {
            if (rows == null) return texts(record.values().get(path));
            return record.values().rows(rows).stream().flatMap(row -> texts(row.get(inRow)));
        }

        private static Stream<String> texts(Object value) {
            return value instanceof List<?> several ? several.stream().map(Object::toString) : Stream.ofNullable(value).map(Object::toString);
        }
    }

    private record Found(Place place, String text) {}

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final int FEWEST_DIGITS = 4;

    private final RecordReader reader;
    private final Messages messages;

    SearchHits(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    static boolean isSearchable(Blueprint blueprint, Actor actor) {
        return !places(blueprint, actor).isEmpty();
    }

    Group find(Blueprint blueprint, String words, int limit, Actor actor, Locale locale) {
        var places = places(blueprint, actor);
        var fields = places.stream().map(place -> Objects.requireNonNullElse(place.rows(), place.path()).text()).distinct().toList();
        var page = reader.list(blueprint.name(), ListRequest.NEWEST.searching(words).showing(fields).page(limit, null), actor);
        var hits = page.items().stream().map(record -> hit(blueprint, record, words, places, locale)).toList();
        return new Group(blueprint.name().toString(), messages.text(locale, LabelKeys.many(blueprint.name())), hits);
    }

    private Hit hit(Blueprint blueprint, Stored record, String words, List<Place> places, Locale locale) {
        var title = blueprint.title().map(field -> record.values().get(field.path())).map(Object::toString).orElse(record.id().toString());
        return new Hit(record.id(), title, why(blueprint, record, Folding.fold(words), places, locale));
    }

    // first the field that holds all the words, then one that holds any; pinyin and initials stand in no field, they point to the title
    private Why why(Blueprint blueprint, Stored record, String words, List<Place> places, Locale locale) {
        return found(record, places, text -> holds(text, words)).or(() -> found(record, places, text -> holdsAny(text, words)))
                .or(() -> found(record, places.subList(0, 1), _ -> true))
                .map(found -> new Why(found.place().path().text(), messages.text(locale, LabelKeys.field(blueprint.name(), found.place().path())), found.text())).orElse(null);
    }

    private static Optional<Found> found(Stored record, List<Place> places, Predicate<String> fits) {
        return places.stream().flatMap(place -> place.texts(record).filter(fits).map(text -> new Found(place, text))).findFirst();
    }

    private static boolean holds(String text, String words) {
        var digits = NOT_DIGITS.matcher(words).replaceAll("");
        return Folding.fold(text).contains(words) || digits.length() >= FEWEST_DIGITS && NOT_DIGITS.matcher(text).replaceAll("").contains(digits);
    }

    private static boolean holdsAny(String text, String words) {
        var folded = Folding.fold(text);
        return Arrays.stream(words.split("\\s+")).anyMatch(word -> !word.isEmpty() && folded.contains(word));
    }

    private static List<Place> places(Blueprint blueprint, Actor actor) {
        var access = actor.on(blueprint.name());
        var places = new ArrayList<Place>();
        for (var field : blueprint.fields())
            if (field.is(Treatment.TITLE) && !access.hides(field.path())) places.add(new Place(field.path(), null, null));
        for (var field : blueprint.fields())
            if (isSearched(field) && !access.hides(field.path())) places.add(new Place(field.path(), null, null));
        for (var rows : blueprint.children())
            for (var field : rows.fields()) {
                var full = Path.of(rows.path() + "/" + field.path());
                if ((isSearched(field) || field.is(Treatment.TITLE)) && !access.hides(full)) places.add(new Place(full, rows.path(), field.path()));
            }
        return places;
    }

    private static boolean isSearched(Field field) {
        return field.is(Treatment.SEARCH) && !field.is(Treatment.TITLE);
    }
}
