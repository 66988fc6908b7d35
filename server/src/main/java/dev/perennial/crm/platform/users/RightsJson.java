package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.configuration.PlainJson;
import dev.perennial.crm.platform.configuration.References;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a role that speak of one type as {@code {"may":{"READ":"ALL"},"verbs":["publish"],"hidden":["value/margin"],"readOnly":[]}}. */
@Component
class RightsJson {

    private static final Path GRANTS = Path.of("grants");
    private static final Path VERB_GRANTS = Path.of("verbGrants");
    private static final Path MASKS = Path.of("masks");
    private static final TypeName DEPARTMENTS = TypeName.of("platform/departments");
    private static final Set<String> PARTS = Set.of("may", "verbs", "hidden", "readOnly");
    private static final Set<String> OF_A_CHOICE = Set.of("scope", "departments");

    private final References references;
    private final Messages messages;

    RightsJson(References references, Messages messages) {
        this.references = references;
        this.messages = messages;
    }

    ObjectNode write(String type, Values role) {
        var may = new TreeMap<String, Object>();
        for (var row : of(type, role, GRANTS)) may.put(row.text("action"), reach(row));
        var out = new TreeMap<String, Object>();
        out.put("may", may);
        out.put("verbs", of(type, role, VERB_GRANTS).stream().map(row -> row.text("verb")).collect(Collectors.toCollection(TreeSet::new)));
        out.put("hidden", masked(type, role, Role.Mode.HIDDEN));
        out.put("readOnly", masked(type, role, Role.Mode.READ_ONLY));
        return PlainJson.of(out);
    }

    private Object reach(Values row) {
        if (!(row.get("departments") instanceof List<?> chosen) || chosen.isEmpty()) return row.text("scope");
        var out = new TreeMap<String, Object>();
        out.put("scope", row.text("scope"));
        out.put("departments", chosen.stream().map(id -> references.nameOf(DEPARTMENTS, (UUID) id)).sorted().toList());
        return out;
    }

    private static Set<String> masked(String type, Values role, Role.Mode mode) {
        return of(type, role, MASKS).stream().filter(row -> mode.name().equals(row.text("mode"))).map(row -> row.text("path")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Values> of(String type, Values role, Path rows) {
        return role.rows(rows).stream().filter(row -> type.equals(row.text("type"))).toList();
    }

    /** The rows that the item stands for. */
    Values read(String type, ObjectNode item, Consumer<Finding> findings) {
        for (var name : item.propertyNames()) if (!PARTS.contains(name)) findings.accept(Finding.at(name, "UNKNOWN_FIELD"));
        var row = Values.NONE.with("type", type);
        var grants = new ArrayList<Values>();
        if (item.path("may") instanceof ObjectNode may) may.properties().forEach(entry -> grant(row, entry.getKey(), entry.getValue(), findings).ifPresent(grants::add));
        else if (item.has("may")) findings.accept(Finding.at("may", "NOT_AN_OBJECT"));
        var masks = new ArrayList<Values>();
        texts(item, "hidden", findings).forEach(path -> masks.add(row.with("path", path).with("mode", Role.Mode.HIDDEN.name())));
        texts(item, "readOnly", findings).forEach(path -> masks.add(row.with("path", path).with("mode", Role.Mode.READ_ONLY.name())));
        var verbs = texts(item, "verbs", findings).stream().map(verb -> row.with("verb", verb)).toList();
        return Values.NONE.with(GRANTS, grants).with(VERB_GRANTS, verbs).with(MASKS, masks);
    }

    private Optional<Values> grant(Values row, String action, JsonNode reach, Consumer<Finding> findings) {
        var at = "may/" + action;
        if (Arrays.stream(Action.values()).noneMatch(known -> known.name().equals(action))) findings.accept(Finding.at(at, "UNKNOWN_FIELD"));
        var scope = reach instanceof ObjectNode choice ? PlainJson.text(choice.path("scope"), "") : reach.isString() ? reach.stringValue() : "";
        if (Arrays.stream(Scope.values()).noneMatch(known -> known.name().equals(scope))) {
            findings.accept(Finding.at(at, "NOT_AN_OPTION"));
            return Optional.empty();
        }
        var granted = row.with("action", action).with("scope", scope);
        if (!(reach instanceof ObjectNode choice)) return Optional.of(granted);
        for (var name : choice.propertyNames()) if (!OF_A_CHOICE.contains(name)) findings.accept(Finding.at(at + "/" + name, "UNKNOWN_FIELD"));
        var departments = new ArrayList<UUID>();
        for (var called : texts(choice, "departments", findings))
            references.find(DEPARTMENTS, called).ifPresentOrElse(departments::add, () -> findings.accept(Finding.at(at + "/departments", "NO_SUCH_RECORD")));
        return Optional.of(granted.with("departments", departments));
    }

    private static List<String> texts(ObjectNode item, String name, Consumer<Finding> findings) {
        var given = item.path(name);
        if (given.isMissingNode()) return List.of();
        if (!given.isArray() || StreamSupport.stream(given.spliterator(), false).anyMatch(each -> !each.isString())) {
            findings.accept(Finding.at(name, "NOT_A_LIST"));
            return List.of();
        }
        return StreamSupport.stream(given.spliterator(), false).map(JsonNode::stringValue).toList();
    }

    /** A reach by its label, lists one after the other. */
    String shown(JsonNode value, Locale locale) {
        if (value == null) return null;
        if (value.isArray()) return StreamSupport.stream(value.spliterator(), false).map(each -> PlainJson.text(each, "")).collect(Collectors.joining(", "));
        var scope = PlainJson.text(value, "");
        return messages.find(locale, LabelKeys.option(PeopleTypes.ROLES, Path.of("grants/scope"), scope)).orElse(scope);
    }
}
