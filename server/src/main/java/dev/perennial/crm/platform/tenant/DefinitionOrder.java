package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.configuration.PlainJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Orders definitions of fields, given as plain JSON by type and key, so that each comes after those it is worked out from; what comes round to itself has no place. */
final class DefinitionOrder {

    private static final Pattern IN_FORMULA = Pattern.compile("custom\\.([a-z][A-Za-z0-9]*)");
    private static final Pattern IN_PATH = Pattern.compile("custom/([a-z][A-Za-z0-9]*)");

    private final Map<String, ObjectNode> items;
    private final List<String> inOrder = new ArrayList<>();
    private final Set<String> inCircles = new LinkedHashSet<>();

    DefinitionOrder(Map<String, ObjectNode> items) {
        this.items = new TreeMap<>(items);
        var open = new LinkedHashSet<>(this.items.keySet());
        for (var left = open.size() + 1; open.size() < left; ) {
            left = open.size();
            var ready = open.stream().filter(key -> sources(key).stream().noneMatch(open::contains)).toList();
            inOrder.addAll(ready);
            ready.forEach(open::remove);
        }
        inCircles.addAll(open);
    }

    /** All keys; those in circles last, where they will be refused by name. */
    List<String> inOrder() {
        var all = new ArrayList<>(inOrder);
        all.addAll(inCircles);
        return all;
    }

    Set<String> inCircles() {
        return inCircles;
    }

    private Set<String> sources(String key) {
        var item = items.get(key);
        var type = key.substring(0, Math.max(0, key.indexOf('#')));
        var sources = new HashSet<String>();
        named(IN_FORMULA, PlainJson.text(item.at("/formula/expression"), ""), type, sources);
        named(IN_PATH, PlainJson.text(item.at("/lookup/through"), ""), type, sources);
        var through = items.get(sources.stream().findFirst().orElse(""));
        if (through != null) named(IN_PATH, PlainJson.text(item.at("/lookup/from"), ""), PlainJson.text(through.at("/linking/target"), ""), sources);
        var rolled = PlainJson.text(item.at("/rollUp/of"), "");
        for (var part : List.of("by", "value", "filter")) named(IN_PATH, PlainJson.text(item.at("/rollUp/" + part), ""), rolled, sources);
        return sources;
    }

    private static void named(Pattern pattern, String text, String type, Set<String> into) {
        var found = pattern.matcher(text);
        while (found.find()) into.add(Definitions.address(type, found.group(1)));
    }
}
