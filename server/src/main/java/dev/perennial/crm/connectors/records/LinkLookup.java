package dev.perennial.crm.connectors.records;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the records that cells name, by id, number, other unique text or title, as far as the importer may see them; many at once, and remembers them. */
final class LinkLookup {

    private record Wanted(TypeName type, Path by) {}

    private static final UUID SEVERAL = new UUID(0, 0);
    private static final int AT_ONCE = 200;
    private static final int MOST_PAGES = 10;
    private static final int LONGEST = 200;
    private static final int MOST_REMEMBERED = 50_000;

    private final RecordReader reader;
    private final Blueprints blueprints;
    private final Actor actor;
    private final Map<Wanted, Map<String, UUID>> known = new HashMap<>();

    LinkLookup(RecordReader reader, Blueprints blueprints, Actor actor) {
        this.reader = reader;
        this.blueprints = blueprints;
        this.actor = actor;
    }

    /** Looks up all texts that are not known yet. */
    void prepare(TypeName type, Path by, Collection<String> texts) {
        var blueprint = blueprints.find(type);
        if (blueprint.isEmpty() || !actor.may(Action.READ, type)) return;
        var found = known.computeIfAbsent(new Wanted(type, by), _ -> new HashMap<>());
        if (found.size() > MOST_REMEMBERED) found.clear();
        var open = texts.stream().filter(LinkLookup::isName).collect(Collectors.toMap(Folding::fold, text -> text, (one, _) -> one));
        open.keySet().removeAll(found.keySet());
        for (var path : by != null ? List.of(by) : ways(blueprint.get())) {
            var left = new ArrayList<>(open.values());
            for (var from = 0; from < left.size(); from += AT_ONCE) look(blueprint.get(), path, left.subList(from, Math.min(left.size(), from + AT_ONCE)), found);
            open.keySet().removeAll(found.keySet());
        }
    }

    /** The id of the record that the text names; refuses texts that name none or several. */
    UUID find(TypeName type, Path by, String text) {
        if (isId(text)) return UUID.fromString(text);
        var id = known.getOrDefault(new Wanted(type, by), Map.of()).get(Folding.fold(text));
        if (id == null) throw new CellFlaw("NO_SUCH_RECORD");
        if (id.equals(SEVERAL)) throw new CellFlaw("connectors.SEVERAL_RECORDS", text);
        return id;
    }

    private List<Path> ways(Blueprint blueprint) {
        var ways = new ArrayList<>(PlanMaker.keys(blueprint).stream().map(Field::path).toList());
        blueprint.title().map(Field::path).filter(path -> !ways.contains(path)).ifPresent(ways::add);
        ways.removeIf(path -> actor.on(blueprint.name()).hides(path));
        return ways;
    }

    private void look(Blueprint blueprint, Path path, List<String> texts, Map<String, UUID> into) {
        var filter = texts.stream().map(text -> "'" + text.replace("'", "''") + "'").collect(Collectors.joining(",", path + " in (", ")"));
        var found = new HashMap<String, UUID>();
        String cursor = null;
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            var page = reader.list(blueprint.name(), ListRequest.NEWEST.filtered(filter).showing(List.of(path.text())).page(ListRequest.MOST, cursor), actor);
            for (var record : page.items())
                if (record.values().get(path) instanceof String text) found.merge(Folding.fold(text), record.id(), (_, _) -> SEVERAL);
            cursor = page.next();
            if (cursor == null) break;
        }
        into.putAll(found);
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST && !isId(text) && text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isId(String text) {
        if (text.length() != 36) return false;
        try {
            return UUID.fromString(text) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
