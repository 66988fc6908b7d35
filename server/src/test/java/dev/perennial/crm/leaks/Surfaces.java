package dev.perennial.crm.leaks;

import dev.perennial.crm.support.Visitor;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries every surface of one type as one visitor and names what leaked; an empty list is a good day. */
final class Surfaces {

    private final Watch watch;
    private final Past past;
    private final Acts acts;
    private final Beside beside;

    Surfaces(Watch watch, Acts acts) {
        this.watch = watch;
        this.past = new Past(watch);
        this.acts = acts;
        this.beside = new Beside(watch);
    }

    List<String> leaksAt(Surface surface) {
        return switch (surface) {
            case LIST -> wrongIds("limit", "500");
            case SORTED_LIST -> wrongIds("sort", "-" + watch.anyVisible(Surfaces::isSortable), "limit", "7");
            case SINGLE -> single();
            case COUNT -> wrongCount(get("", "count", "exact", "limit", "1"));
            case AGGREGATE -> wrongFigures(get("/aggregate", "measures", "count"));
            case HIDDEN_FILTER -> refusedForHidden(path -> get("", "filter", path + " ne null"));
            case HIDDEN_SORT -> refusedForHidden(path -> get("", "sort", path));
            case HIDDEN_GROUP -> refusedForHidden(path -> get("/aggregate", "group", path, "measures", "count"));
            case HIDDEN_MEASURE -> refusedForHidden(path -> get("/aggregate", "measures", "max(" + path + ")"));
            case LINKED_FILTER -> linkedFilter();
            case EXPAND -> expand();
            case SEARCH -> search();
            case HISTORY -> past.history();
            case TIMELINE -> past.timeline();
            case SINCE -> since();
            case AS_OF -> past.asOf();
            case AS_OF_LIST -> wrongIds("asOf", Planted.THEN, "limit", "11", "sort", "createdAt");
            case AS_OF_COUNT -> wrongCount(get("", "asOf", Planted.THEN, "count", "exact", "limit", "1"));
            case AS_OF_AGGREGATE -> wrongFigures(get("/aggregate", "asOf", Planted.THEN, "measures", "count"));
            case AS_OF_HIDDEN_FILTER -> refusedForHidden(path -> get("", "asOf", Planted.THEN, "filter", path + " ne null"));
            case WHO_SEES -> beside.whoSees();
            case COLLABORATORS -> beside.collaborators();
            case BIN -> beside.bin();
            case FILES -> beside.files();
            case WORKFLOW -> beside.processes();
            case INBOX -> beside.inbox();
            case EVENTS -> past.events();
            case CHANGE -> acts.change();
            case DELETE -> acts.delete();
            case VERBS -> acts.verbs();
            case BULK -> acts.bulk();
            case MERGE -> acts.merge();
        };
    }

    private static boolean isSortable(Field field) {
        return !field.is(Treatment.OPAQUE) && !(field.kind() instanceof FieldKind.Choices || field.kind() instanceof FieldKind.Texts || field.kind() instanceof FieldKind.Links || field.kind() instanceof FieldKind.Ref);
    }

    private Answer get(String below, String... parameters) {
        return watch.visitor().get(watch.address() + below, parameters);
    }

    /** The ids of all pages against those allowed, and nothing hidden on the way. */
    private List<String> wrongIds(String... parameters) {
        var first = get("", parameters);
        if (watch.readsNothing()) return first.status() == 403 || first.status() == 404 ? watch.secretsIn(first) : List.of("answered " + first.status() + " to somebody who reads nothing");
        var leaks = new ArrayList<String>();
        var seen = new ArrayList<UUID>();
        for (var page = first; ; page = get("", Stream.concat(Stream.of(parameters), Stream.of("cursor", page.json().get("next").asString())).toArray(String[]::new))) {
            if (!page.isGood()) return List.of("answered " + page.status() + " " + page.body());
            leaks.addAll(watch.secretsIn(page));
            page.json().get("items").forEach(item -> {
                seen.add(UUID.fromString(item.get("id").asString()));
                leaks.addAll(watch.hiddenIn(item));
            });
            if (page.json().get("next").isNull()) break;
        }
        seen.stream().filter(id -> !watch.allowed().contains(id)).forEach(id -> leaks.add("listed " + id));
        watch.allowed().stream().filter(id -> !seen.contains(id)).forEach(id -> leaks.add("did not list " + id + " for " + String.join(" ", parameters)));
        if (new TreeSet<>(seen).size() < seen.size()) leaks.add("listed a record twice");
        return leaks;
    }

    /** Moments for those records alone that are seen, and none by a hidden field. */
    private List<String> since() {
        var some = watch.some();
        var ids = some.stream().map(record -> record.id().toString()).toList();
        var leaks = new ArrayList<>(refusedForHidden(path -> get("/since", "field", path, "ids", ids.getFirst())));
        var told = get("/since", "field", watch.anyVisible(_ -> true), "ids", String.join(",", ids));
        if (!told.isGood()) return leaks;
        leaks.addAll(watch.secretsIn(told));
        for (var record : some)
            if (told.body().contains(record.id().toString()) != watch.reads(record)) leaks.add("told since when " + record + ", or did not: " + told.body());
        return leaks;
    }

    private List<String> single() {
        var leaks = new ArrayList<String>();
        for (var record : watch.some()) {
            var answer = get("/" + record.id());
            if (answer.isGood() != watch.reads(record)) leaks.add("answered " + answer.status() + " for " + record);
            if (answer.isGood()) leaks.addAll(watch.hiddenIn(answer.json()));
            else leaks.addAll(past.revealing(answer));
            leaks.addAll(watch.secretsIn(answer));
        }
        return leaks;
    }

    private List<String> wrongCount(Answer answer) {
        if (watch.readsNothing()) return answer.isGood() ? List.of("counted for somebody who reads nothing") : List.of();
        var count = answer.json().get("count").longValue();
        return count == watch.allowed().size() ? List.of() : List.of("counted " + count + " of " + watch.allowed().size());
    }

    private List<String> wrongFigures(Answer answer) {
        if (watch.readsNothing()) return answer.isGood() ? List.of("figures for somebody who reads nothing") : List.of();
        if (!answer.isGood()) return List.of("answered " + answer.status() + " " + answer.body());
        var items = answer.json().get("items");
        var count = items.isEmpty() ? 0 : items.get(0).get("count").longValue();
        return count == watch.allowed().size() ? List.of() : List.of("aggregated " + count + " of " + watch.allowed().size());
    }

    private List<String> refusedForHidden(Function<String, Answer> ask) {
        if (watch.readsNothing()) return List.of();
        return watch.hidden().map(field -> {
            var answer = ask.apply(field.path().text());
            return answer.status() == 400 && answer.body().contains("platform.UNKNOWN_FIELD") ? "" : "hidden " + field.path() + " answered " + answer.status() + " " + answer.body();
        }).filter(leak -> !leak.isEmpty()).toList();
    }

    /** A link to a record that is out of sight behaves like no link at all. */
    private List<String> linkedFilter() {
        if (watch.readsNothing()) return List.of();
        var leaks = new ArrayList<String>();
        watch.visibleLinks().forEach(field -> {
            var target = ((FieldKind.Link) field.kind()).target();
            var answer = get("", "filter", field.path() + "/createdAt ne null", "limit", "500", "fields", field.path().text());
            if (!answer.isGood()) return;
            answer.json().get("items").forEach(item -> {
                var linked = item.at("/" + field.path().text()).asString("");
                var seedling = watch.planted().of(target).stream().filter(s -> s.id().toString().equals(linked)).findFirst();
                if (seedling.isPresent() && !watch.guest().readable(target).contains(seedling.get().id())) leaks.add("filtered by " + field.path() + " of an unseen record");
            });
        });
        return leaks;
    }

    /** The names of linked records and authors are theirs to show or hide. */
    private List<String> expand() {
        var links = Stream.concat(watch.visibleLinks().map(f -> f.path().text()), Stream.of("createdBy")).collect(Collectors.joining(","));
        return watch.secretsIn(get("", "expand", links, "limit", "500"));
    }

    /** Asks for texts by which seen and unseen records could be found. */
    private List<String> search() {
        var leaks = new ArrayList<String>();
        var searched = watch.type().fields().stream().filter(f -> (f.is(Treatment.SEARCH) || f.is(Treatment.TITLE)) && !f.is(Treatment.MACHINE) && f.kind() instanceof FieldKind.Text).toList();
        for (var record : watch.some())
            for (var field : searched) {
                var answer = watch.visitor().get("/api/search", "q", watch.planted().values(record).text(field.path().text()), "limit", "20", "types", watch.type().name().toString());
                if (answer.status() >= 500) leaks.add("search answered " + answer.status());
                leaks.addAll(watch.secretsIn(answer));
                watch.planted().of(watch.type().name()).stream().filter(s -> !watch.reads(s) && answer.body().contains(s.id().toString())).forEach(s -> leaks.add("found " + s.id()));
                if (watch.hides(field) && answer.body().contains(record.id().toString())) leaks.add("found " + record.id() + " by hidden " + field.path());
            }
        return leaks;
    }
}
