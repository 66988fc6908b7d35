package dev.perennial.engine.list;

import dev.perennial.engine.access.TypeAccess;
import java.util.HashMap;
import java.util.Map;

/** What the names of a filter mean at some depth: the record itself, and rows by the variables given to them. */
record Names(Root record, Map<String, Root> variables) {

    /** Where paths begin: a table, the prefix its paths have inside the record, and the caller's rights on the type. */
    record Root(Frame frame, String prefix, TypeAccess access) {}

    static Names of(Frame frame, TypeAccess access) {
        return new Names(new Root(frame, "", access), Map.of());
    }

    Names with(String variable, Root root) {
        var more = new HashMap<>(variables);
        more.put(variable, root);
        return new Names(record, more);
    }

    /** The root that the path begins at. */
    Root rootOf(String path) {
        return variables.getOrDefault(first(path), record);
    }

    /** The path from its root on: without the variable, and for the variable alone the element itself. */
    String fromRoot(String path) {
        var first = first(path);
        if (!variables.containsKey(first)) return path.startsWith("$it/") ? path.substring("$it/".length()) : path;
        var isElement = variables.get(first).frame().table().column(RecordTable.ELEMENT) != null && variables.get(first).frame().table().stored() == null;
        if (isElement) return RecordTable.ELEMENT + path.substring(first.length());
        return path.equals(first) ? "" : path.substring(first.length() + 1);
    }

    private static String first(String path) {
        var slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
