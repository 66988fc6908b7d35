package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.refusal.Finding;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words inside items, which come from outside: none of them may act, and some are names of record types. */
public final class ItemWords {

    private static final Set<String> WRITTEN_IN_A_GRAMMAR = Set.of("filter", "expression", "pattern", "preset", "visible", "required", "readOnly", "condition");
    private static final Pattern MARKUP = Pattern.compile("<\\s*[a-zA-Z/!?]|&#|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");
    private static final int LONGEST_KEY = 250;

    private ItemWords() {}

    /** True of a text that can stand as a key. */
    static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= LONGEST_KEY && key.codePoints().noneMatch(Character::isISOControl) && !MARKUP.matcher(key).find() && !DIRECTIONS.matcher(key).find();
    }

    /** Markup and marks that turn the direction of reading have no place in words. */
    public static void check(ObjectNode item, Consumer<Finding> findings) {
        check("", "", item, findings);
    }

    private static void check(String at, String name, JsonNode node, Consumer<Finding> findings) {
        if (node instanceof ObjectNode object) object.properties().forEach(entry -> check(at.isEmpty() ? entry.getKey() : at + "/" + entry.getKey(), entry.getKey(), entry.getValue(), findings));
        else if (node.isArray()) for (var i = 0; i < node.size(); i++) check(at + "/" + i, name, node.get(i), findings);
        else if (node.isString() && !WRITTEN_IN_A_GRAMMAR.contains(name)) {
            if (MARKUP.matcher(node.stringValue()).find()) findings.accept(Finding.at(at, "MARKUP"));
            if (DIRECTIONS.matcher(node.stringValue()).find()) findings.accept(Finding.at(at, "DIRECTION_MARKS"));
        }
    }

    /** Whatever in the item or its key may be the name of a record type. */
    static Set<String> types(JsonNode item, String key) {
        var types = new HashSet<String>();
        gather(item, types);
        var found = TYPE.matcher(key);
        while (found.find()) types.add(found.group());
        return types;
    }

    private static void gather(JsonNode node, Set<String> into) {
        if (node.isContainer()) node.forEach(each -> gather(each, into));
        else if (node.isString() && TYPE.matcher(node.stringValue()).matches()) into.add(node.stringValue());
    }
}
