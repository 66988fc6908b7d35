package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One sort of thing that administrators configure: which items there are, each as plain JSON under a stable key, and how one is put in place where it lives. Each sort is one bean. */
public interface ConfigurationKind {

    /** The name of the sort in documents. */
    String name();

    /** Its turn when items are put in place: what others build on comes first and leaves last. */
    int turn();

    /** Every item that there is, by key. */
    Map<String, ObjectNode> items();

    /** One item in its one form; all that is wrong with it becomes findings, their paths inside the item. */
    ObjectNode read(String key, ObjectNode given, Brought brought, Consumer<Finding> findings);

    /** Puts the item in place, new or changed; later steps may rely on it to be {@linkplain #items there} as given. */
    void put(String key, ObjectNode item, Actor by);

    /** Takes the item away; it can be brought back. */
    void remove(String key, Actor by);

    /** The item as it stays behind when the mode goes that brought it; null where it simply goes because no data hangs on it. */
    default ObjectNode putAside(ObjectNode item) {
        return null;
    }

    /** How much there is that a change of the item touches: records that hold a value, people who have the right. */
    default long touched(String key, ObjectNode item) {
        return 0;
    }

    /** True when data hang on the item that nobody could bring back if it were removed. */
    default boolean holdsData(String key, ObjectNode item) {
        return putAside(item) != null && touched(key, item) > 0;
    }

    /** The keys in the order in which they can be put in place. */
    default List<String> inOrder(Map<String, ObjectNode> items) {
        return items.keySet().stream().sorted().toList();
    }

    /** Finds what is wrong with items together though each is right by itself. */
    default void checkTogether(Map<String, ObjectNode> items, BiConsumer<String, Finding> findings) {}

    /** What the item is called. */
    String label(String key, ObjectNode item, Locale locale);

    /** What a property of an item is called. */
    String property(String path, Locale locale);

    /** The value of a property in words. */
    String shown(String path, JsonNode value, Locale locale);

    /** True of an item that stands as a gone mode left it behind. */
    default boolean isAside(ObjectNode item) {
        return item != null && item.equals(putAside(item));
    }
}
