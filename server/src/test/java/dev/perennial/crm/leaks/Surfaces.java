package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.support.Visitor;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Tries every surface of one type as one visitor and names what leaked; an empty list is a good day. */
final class Surfaces {

    private final Visitor visitor;
    private final RecordReader reader;
    private final Planted planted;
    private final Blueprint type;
    private final Random random;
    private final String address;
    private final Set<UUID> allowed;

    Surfaces(Visitor visitor, RecordReader reader, Planted planted, Blueprint type, Random random) {
        this.visitor = visitor;
        this.reader = reader;
        this.planted = planted;
        this.type = type;
        this.random = random;
        this.address = "/api/" + type.name();
        this.allowed = planted.of(type.name()).stream().filter(record -> Firm.mayRead(visitor.actor(), type.name(), record)).map(Seedling::id).collect(Collectors.toSet());
    }

    List<String> leaksAt(Surface surface) {
        return switch (surface) {
            case LIST -> wrongIds(pages());
            case SORTED_LIST -> wrongIds(pages("sort", "-" + anyVisible(f -> !(f.kind() instanceof FieldKind.Choices || f.kind() instanceof FieldKind.Texts || f.kind() instanceof FieldKind.Links || f.kind() instanceof FieldKind.Ref)), "limit", "7"));
            case SINGLE -> single("");
            case COUNT -> wrongCount(visitor.get(address, "count", "exact", "limit", "1"));
            case AGGREGATE -> wrongFigures(visitor.get(address + "/aggregate", "measures", "count"));
            case HIDDEN_FILTER -> refusedForHidden(path -> visitor.get(address, "filter", path + " ne null"));
            case HIDDEN_SORT -> refusedForHidden(path -> visitor.get(address, "sort", path));
            case HIDDEN_GROUP -> refusedForHidden(path -> visitor.get(address + "/aggregate", "group", path, "measures", "count"));
            case LINKED_FILTER -> linkedFilter();
            case EXPAND -> marks(visitor.get(address, "expand", links().map(f -> f.path().text()).collect(Collectors.joining(",")), "limit", "500"));
            case HISTORY -> single("/history");
            case TIMELINE -> single("/timeline");
            case SEARCH -> search();
            case CHANGE -> wronglyDone(Action.CHANGE, record -> visitor.send(HttpMethod.PATCH, address + "/" + record.id(), "application/merge-patch+json", "\"1\"", "{}"));
            case DELETE -> wronglyDone(Action.DELETE, record -> visitor.send(HttpMethod.DELETE, address + "/" + record.id() , null, "\"1\"", null, "dryRun", "true"));
            case BULK -> bulk();
            case EVENTS -> wrongEvents();
        };
    }

    private Answer pages(String... parameters) {
        return visitor.get(address, parameters.length == 0 ? new String[] {"limit", "500"} : parameters);
    }

    private boolean readsNothing() {
        return visitor.actor().on(type.name()).scope(Action.READ) == Scope.NONE;
    }

    /** The ids of all pages against those allowed, and no mark of a hidden field on the way. */
    private List<String> wrongIds(Answer first) {
        if (readsNothing()) return first.status() == 403 || first.status() == 404 ? List.of() : List.of("answered " + first.status() + " to somebody who reads nothing");
        if (!first.isGood()) return List.of("answered " + first.status() + " " + first.body());
        var leaks = new ArrayList<>(marks(first));
        var seen = new TreeSet<UUID>();
        first.json().get("items").forEach(item -> seen.add(UUID.fromString(item.get("id").stringValue())));
        seen.stream().filter(id -> !allowed.contains(id)).forEach(id -> leaks.add("listed " + id));
        var whole = first.json().get("next").isNull();
        if (whole) allowed.stream().filter(id -> !seen.contains(id)).forEach(id -> leaks.add("did not list " + id));
        return leaks;
    }

    private List<String> single(String below) {
        var leaks = new ArrayList<String>();
        for (var record : some()) {
            var answer = visitor.get(address + "/" + record.id() + below);
            if (answer.isGood() != allowed.contains(record.id())) leaks.add(below + " answered " + answer.status() + " for " + record.id());
            if (!answer.isGood() && answer.status() != 404 && !(readsNothing() && answer.status() == 403)) leaks.add("revealed by " + answer.status() + " " + answer.body());
            leaks.addAll(marks(answer));
        }
        return leaks;
    }

    private List<String> wrongCount(Answer answer) {
        if (readsNothing()) return answer.isGood() ? List.of("counted for somebody who reads nothing") : List.of();
        var count = answer.json().get("count").longValue();
        return count == allowed.size() ? List.of() : List.of("counted " + count + " of " + allowed.size());
    }

    private List<String> wrongFigures(Answer answer) {
        if (readsNothing()) return answer.isGood() ? List.of("figures for somebody who reads nothing") : List.of();
        if (!answer.isGood()) return List.of("answered " + answer.status() + " " + answer.body());
        var items = answer.json().get("items");
        var count = items.isEmpty() ? 0 : items.get(0).get("count").longValue();
        return count == allowed.size() ? List.of() : List.of("aggregated " + count + " of " + allowed.size());
    }

    private List<String> refusedForHidden(Function<String, Answer> ask) {
        if (readsNothing()) return List.of();
        return hidden().map(field -> {
            var answer = ask.apply(field.path().text());
            return answer.status() == 400 && answer.body().contains("platform.UNKNOWN_FIELD") ? "" : "hidden " + field.path() + " answered " + answer.status() + " " + answer.body();
        }).filter(leak -> !leak.isEmpty()).toList();
    }

    /** A link to a record that is out of sight behaves like no link at all. */
    private List<String> linkedFilter() {
        if (readsNothing()) return List.of();
        var leaks = new ArrayList<String>();
        links().filter(f -> f.kind() instanceof FieldKind.Link).forEach(field -> {
            var target = ((FieldKind.Link) field.kind()).target();
            var answer = visitor.get(address, "filter", field.path() + "/createdAt ne null", "limit", "500", "fields", field.path().text());
            if (!answer.isGood()) return;
            answer.json().get("items").forEach(item -> {
                var linked = item.at("/" + field.path().text()).asString("");
                var seedling = planted.of(target).stream().filter(s -> s.id().toString().equals(linked)).findFirst();
                if (seedling.isPresent() && !Firm.mayRead(visitor.actor(), target, seedling.get())) leaks.add("filtered by " + field.path() + " of an unseen record");
            });
        });
        return leaks;
    }

    private List<String> search() {
        var answer = visitor.get("/api/search", "q", "mk", "limit", "20", "types", type.name().toString());
        if (!answer.isGood()) return answer.status() < 500 ? List.of() : List.of("search answered " + answer.status());
        var leaks = new ArrayList<>(marks(answer));
        planted.of(type.name()).stream().filter(s -> !allowed.contains(s.id()) && answer.body().contains(s.id().toString())).forEach(s -> leaks.add("found " + s.id()));
        return leaks;
    }

    private List<String> wronglyDone(Action action, Function<Seedling, Answer> act) {
        var leaks = new ArrayList<String>();
        for (var record : some()) {
            var answer = act.apply(record);
            if (!allowed.contains(record.id()) && answer.status() != 404 && answer.status() != 403) leaks.add(action + " of an unseen record answered " + answer.status());
            if (!allowed.contains(record.id()) && answer.status() == 403 && !readsNothing() && visitor.actor().may(action, type.name())) leaks.add(action + " revealed an unseen record");
            leaks.addAll(marks(answer));
        }
        return leaks;
    }

    /** The stream of changes tells somebody of exactly those records that the reader calls visible to him. */
    private List<String> wrongEvents() {
        var visible = reader.visible(type.name(), planted.of(type.name()).stream().map(Seedling::id).toList(), visitor.actor());
        return visible.equals(allowed) ? List.of() : List.of("events of " + visible.size() + " records instead of " + allowed.size());
    }

    private List<String> bulk() {
        var unseen = planted.of(type.name()).stream().filter(s -> !allowed.contains(s.id())).findFirst();
        if (unseen.isEmpty()) return List.of();
        var answer = visitor.send(HttpMethod.POST, address + "/bulk", "application/x-ndjson", null, "{\"id\":\"" + unseen.get().id() + "\"}\n", "verb", "any-verb");
        return answer.body().contains("\"status\":200") ? List.of("bulk touched an unseen record") : marks(answer);
    }

    /** The marks of hidden fields that an answer carries. */
    private List<String> marks(Answer answer) {
        return hidden().filter(field -> planted.mark(type.name(), field) != null && answer.body().contains(planted.mark(type.name(), field))).map(field -> "showed hidden " + field.path()).toList();
    }

    private Stream<Field> hidden() {
        return type.fields().stream().filter(field -> visitor.actor().on(type.name()).hides(field.path()));
    }

    private Stream<Field> links() {
        return type.fields().stream().filter(f -> f.kind() instanceof FieldKind.Link && !visitor.actor().on(type.name()).hides(f.path()));
    }

    private String anyVisible(Predicate<Field> fit) {
        var fields = type.fields().stream().filter(fit).filter(f -> !visitor.actor().on(type.name()).hides(f.path())).toList();
        return fields.isEmpty() ? "createdAt" : fields.get(random.nextInt(fields.size())).path().text();
    }

    private List<Seedling> some() {
        var all = planted.of(type.name());
        return Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(4).toList();
    }
}
