package dev.perennial.engine.http;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parts of a record are written: what the caller asked for, without what he may not see. */
record RecordView(RecordShape shape, Set<SystemField> system, Set<Path> expanded, List<String> masked) {

    /** Everything the caller may see; lists leave out the verbs unless they are asked for. */
    static RecordView whole(Blueprint blueprint, TypeAccess access, List<String> expand, boolean verbs) {
        var system = EnumSet.allOf(SystemField.class);
        if (!verbs) system.remove(SystemField.VERBS);
        var shape = RecordShape.of(blueprint, path -> !access.hides(path));
        return new RecordView(shape, system, expansions(blueprint, access, expand), masked(blueprint, access));
    }

    /** Only the named fields and sections; a name that is unknown or hidden is refused. */
    static RecordView of(Blueprint blueprint, TypeAccess access, List<String> fields, List<String> expand) {
        var findings = new ArrayList<Finding>();
        var system = EnumSet.noneOf(SystemField.class);
        var wanted = new HashSet<String>();
        for (var name : fields) {
            if (name.equals("id")) continue;
            var known = SystemField.at(name);
            if (known.isPresent()) system.add(known.get());
            if (name.equals(Field.CUSTOM) || known.isEmpty() && isShown(blueprint, access, name)) wanted.add(name);
            else if (known.isEmpty()) findings.add(Finding.at(name, "UNKNOWN_FIELD"));
        }
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.UNKNOWN_FIELD, findings);
        var shape = RecordShape.of(blueprint, path -> !access.hides(path) && covers(wanted, path.text()));
        return new RecordView(shape, system, expansions(blueprint, access, expand), masked(blueprint, access));
    }

    /** The same without what is known of today alone. */
    RecordView ofThePast() {
        return new RecordView(shape, system.stream().filter(field -> field != SystemField.LOCK).collect(Collectors.toSet()), expanded, masked);
    }

    boolean shows(SystemField field) {
        return system.contains(field);
    }

    boolean expands(Path path) {
        return expanded.contains(path);
    }

    private static boolean covers(Set<String> wanted, String path) {
        for (var end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1))
            if (wanted.contains(path.substring(0, end))) return true;
        return false;
    }

    private static boolean isShown(Blueprint blueprint, TypeAccess access, String name) {
        return allPaths(blueprint).stream().anyMatch(path -> !access.hides(path) && (path.text().equals(name) || path.text().startsWith(name + "/")));
    }

    private static Set<Path> expansions(Blueprint blueprint, TypeAccess access, List<String> expand) {
        var findings = new ArrayList<Finding>();
        var paths = new HashSet<Path>();
        for (var name : expand) {
            if (SystemField.at(name).filter(SystemField::isUser).isPresent() || isLink(blueprint, access, name)) paths.add(Path.of(name));
            else findings.add(Finding.at(name, "UNKNOWN_FIELD"));
        }
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.UNKNOWN_FIELD, findings);
        return paths;
    }

    private static boolean isLink(Blueprint blueprint, TypeAccess access, String name) {
        if (blueprint.fields().stream().anyMatch(f -> f.path().text().equals(name) && links(f) && !access.hides(f.path()))) return true;
        return blueprint.children().stream().anyMatch(rows -> rows.fields().stream()
                .anyMatch(f -> (rows.path() + "/" + f.path()).equals(name) && links(f) && !access.hides(Path.of(name))));
    }

    private static boolean links(Field field) {
        return switch (field.kind()) {
            case FieldKind.Link _, FieldKind.Links _, FieldKind.Ref _, FieldKind.Attachment _ -> true;
            case FieldKind _ -> false;
        };
    }

    private static List<Path> allPaths(Blueprint blueprint) {
        var paths = new ArrayList<Path>();
        blueprint.fields().forEach(f -> paths.add(f.path()));
        blueprint.children().forEach(rows -> rows.fields().forEach(f -> paths.add(Path.of(rows.path() + "/" + f.path()))));
        return paths;
    }

    private static List<String> masked(Blueprint blueprint, TypeAccess access) {
        if (access.hidden().isEmpty()) return List.of();
        return allPaths(blueprint).stream().filter(access::hides).map(Path::text).toList();
    }
}
