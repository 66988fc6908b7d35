package dev.perennial.engine.http;

import dev.perennial.engine.list.SearchReader.Wish;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.SearchMarks;
import dev.perennial.engine.record.SearchMarks.Mark;
import dev.perennial.engine.record.SearchMarks.Way;
import dev.perennial.engine.record.Stored;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says of records that were found what they are called, in which field the words stand, and where in its text. */
@Component
class SearchHits {

    /** The records of one type that match, whether there are more of them, and the filter with which the list shows just these; null where there is none. */
    record Group(String type, String label, List<Hit> hits, boolean more, String filter) {}

    /** A record found; exact when it is called just what was typed. */
    record Hit(UUID id, String label, List<Span> marks, boolean exact, Why why) {}

    /** The field in which the words were found, its text or the part of it around them, and in which way they were meant. */
    record Why(String path, String label, String text, List<Span> marks, Way way) {}

    /** A part of a text to be shown as found. */
    record Span(int from, int until) {}

    private record Found(SearchPlaces.Place place, String text, List<Mark> marks) {}

    private static final int LONGEST_TEXT = 160;
    private static final int BEFORE_A_MARK = 40;

    private final Messages messages;

    SearchHits(Messages messages) {
        this.messages = messages;
    }

    Group group(Blueprint blueprint, List<Stored> records, Wish wish, SearchPlaces places, Locale locale) {
        var shown = records.stream().limit(wish.limit() - 1L).map(record -> hit(blueprint, record, wish, places, locale)).toList();
        return new Group(blueprint.name().toString(), messages.text(locale, LabelKeys.many(blueprint.name())), shown, records.size() >= wish.limit(), wish.filter());
    }

    private Hit hit(Blueprint blueprint, Stored record, Wish wish, SearchPlaces places, Locale locale) {
        var title = blueprint.title().map(field -> record.values().get(field.path())).map(Object::toString).orElse(record.id().toString());
        var exact = Folding.fold(title).equals(Folding.fold(wish.words()));
        return new Hit(record.id(), title, spans(SearchMarks.of(title, wish.wanted()), 0, title.length()), exact, why(blueprint, record, wish, places, locale));
    }

    /** The field in which most of the words stand; of equals the first, and the title is the first of all. */
    private Why why(Blueprint blueprint, Stored record, Wish wish, SearchPlaces places, Locale locale) {
        Found best = null;
        for (var place : places.places())
            for (var text : place.texts(record).toList()) {
                var marks = SearchMarks.of(text, wish.wanted());
                if (!marks.isEmpty() && (best == null || marks.size() > best.marks().size())) best = new Found(place, text, marks);
            }
        return best == null ? null : told(blueprint, best, locale);
    }

    private Why told(Blueprint blueprint, Found found, Locale locale) {
        var from = found.text().length() <= LONGEST_TEXT ? 0 : Math.max(0, found.marks().getFirst().from() - BEFORE_A_MARK);
        var until = Math.min(found.text().length(), from + LONGEST_TEXT);
        var path = found.place().path();
        return new Why(path.text(), messages.text(locale, LabelKeys.field(blueprint.name(), path)), found.text().substring(from, until), spans(found.marks(), from, until), found.marks().getFirst().way());
    }

    private static List<Span> spans(List<Mark> marks, int from, int until) {
        return marks.stream().filter(mark -> mark.from() >= from && mark.until() <= until).map(mark -> new Span(mark.from() - from, mark.until() - from)).toList();
    }
}
