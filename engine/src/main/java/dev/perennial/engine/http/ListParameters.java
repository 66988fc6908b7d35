package dev.perennial.engine.http;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The query of a list: what to read, and what of it to show. */
record ListParameters(ListRequest request, RecordView view) {

    private static final Set<String> BESIDE_THE_FIELDS = Set.of("deletedAt", "lock");

    static ListParameters of(HttpServletRequest request, Blueprint blueprint, TypeAccess access) {
        var query = QueryParameters.of(request, "filter", "q", "sort", "fields", "expand", "limit", "cursor", "count", "deleted", "asOf");
        var limit = query.whole("limit", 1, ListRequest.MOST, ListRequest.DEFAULT_LIMIT);
        var count = query.option("count", ListRequest.Count.class, ListRequest.Count.NONE);
        var deleted = query.yes("deleted");
        var asOf = query.moment("asOf");
        query.settled();
        var seen = asOf == null ? access : access.hiding(blueprint.machineSections().stream().map(Path::of).collect(Collectors.toSet()));
        var view = asOf == null ? view(blueprint, seen, query, false) : view(blueprint, seen, query, false).ofThePast();
        var asked = new ListRequest(query.text("filter"), query.text("q"), query.text("sort"), needed(blueprint, seen, query), limit, query.text("cursor"), count, deleted, asOf);
        return new ListParameters(asked, view);
    }

    /** What to show: the named fields, or everything; single records come with their verbs. */
    static RecordView view(Blueprint blueprint, TypeAccess access, QueryParameters query, boolean verbs) {
        var fields = query.names("fields");
        var expand = query.names("expand");
        return fields.isEmpty() ? RecordView.whole(blueprint, access, expand, verbs) : RecordView.of(blueprint, access, fields, expand);
    }

    // the reader fetches child rows only when they are named, and an expanded link only if its field is there
    private static List<String> needed(Blueprint blueprint, TypeAccess access, QueryParameters query) {
        if (query.names("fields").isEmpty()) return everything(blueprint, access);
        var named = new LinkedHashSet<String>();
        query.names("fields").forEach(path -> named.add(rowsOrField(blueprint, path)));
        query.names("expand").forEach(path -> named.add(rowsOrField(blueprint, path)));
        named.removeAll(BESIDE_THE_FIELDS);
        return List.copyOf(named);
    }

    private static List<String> everything(Blueprint blueprint, TypeAccess access) {
        var all = new ArrayList<String>();
        blueprint.fields().stream().filter(f -> !access.hides(f.path())).forEach(f -> all.add(f.path().text()));
        blueprint.children().stream().filter(c -> !access.hides(c.path())).forEach(c -> all.add(c.path().text()));
        all.add("custom");
        return all;
    }

    private static String rowsOrField(Blueprint blueprint, String path) {
        return blueprint.children().stream().map(c -> c.path().text()).filter(rows -> path.startsWith(rows + "/")).findFirst().orElse(path);
    }
}
