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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
        var page = reader.list(blueprint.name(), ListRequest.NEWEST.searching(words).showing(fields, List.of()).page(limit, null), actor);
        var hits = page.items().stream().map(record -> hit(blueprint, record, words, places, locale)).toList();
        return new Group(blueprint.name().toString(), messages.text(locale, LabelKeys.many(blueprint.name())), hits);
    }

    private Hit hit(Blueprint blueprint, Stored record, String words, List<Place> places, Locale locale) {
        var title = blueprint.title().map(field -> record.values().get(field.path())).map(Object::toString).orElse(record.id().toString());
        return new Hit(record.id(), title, why(blueprint, record, Folding.fold(words), places, locale));
    }

    private Why why(Blueprint blueprint, Stored record, String folded, List<Place> places, Locale locale) {
        for (var place : places) {
            var text = place.texts(record).filter(each -> shares(Folding.fold(each), folded)).findFirst();
            if (text.isPresent()) return new Why(place.path().text(), messages.text(locale, LabelKeys.field(blueprint.name(), place.path())), text.get());
        }
        return null;
    }

    // the words may stand in several fields; the first field that has one of them explains enough
    private static boolean shares(String text, String words) {
        if (text.contains(words)) return true;
        for (var word : words.split("\\s+")) if (!word.isEmpty() && text.contains(word)) return true;
        return false;
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
