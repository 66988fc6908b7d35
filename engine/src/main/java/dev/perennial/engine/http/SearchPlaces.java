package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of a record type that are searched and that the caller may see, the title first. */
record SearchPlaces(List<Place> places) {

    /** A field, or a field of child rows. */
    record Place(Path path, Path rows, Path inRow) {

        Stream<String> texts(Stored record) {
            if (rows == null) return texts(record.values().get(path));
            return record.values().rows(rows).stream().flatMap(row -> texts(row.get(inRow)));
        }

        private static Stream<String> texts(Object value) {
            return value instanceof List<?> several ? several.stream().map(Object::toString) : Stream.ofNullable(value).map(Object::toString);
        }
    }

    static SearchPlaces of(Blueprint blueprint, Actor actor) {
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
        return new SearchPlaces(places);
    }

    private static boolean isSearched(Field field) {
        return field.is(Treatment.SEARCH) && !field.is(Treatment.TITLE);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** What a list must be asked for to know the texts of all places. */
    List<String> fields() {
        return places.stream().map(place -> Objects.requireNonNullElse(place.rows(), place.path()).text()).distinct().toList();
    }
}
