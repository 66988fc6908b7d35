package dev.perennial.crm.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** What administrators make of their own accord while a mode is in use: fields, views, entries of the menu, rights. */
final class OwnWork {

    private static final List<String> TYPES = List.of("parties/accounts", "parties/people", "products/products", "orders/sales-orders");

    private final Browser admin;
    private final Random chance;
    private final Deque<String> made = new ArrayDeque<>();
    private int count;

    OwnWork(Browser admin, int seed) {
        this.admin = admin;
        this.chance = new Random(seed);
    }

    /** Two to five things at random. */
    void make() {
        for (var left = 2 + chance.nextInt(4); left > 0; left--) {
            count++;
            var type = TYPES.get(chance.nextInt(TYPES.size()));
            switch (chance.nextInt(3)) {
                case 0 -> keep("/api/platform/custom-fields", "{\"type\":\"%s\",\"key\":\"ownWork%d\",\"kind\":\"WHOLE\",\"label\":{\"en\":\"Own %d\"}}".formatted(type, count, count));
                case 1 -> publish(keep("/api/platform/views", "{\"name\":\"Own work %d\",\"type\":\"%s\",\"filter\":\"owner eq crm.me()\"}".formatted(count, type)));
                default -> keep("/api/platform/home-panels", "{\"key\":\"own-%d\",\"label\":{\"zh\":\"自己的\"},\"view\":\"%s#own\",\"drawn\":\"ROWS\"}".formatted(count, type));
            }
        }
    }

    private String keep(String address, String body) {
        var answer = admin.post(address, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        made.push(address + "/" + answer.text("/id"));
        return answer.text("/id");
    }

    private void publish(String view) {
        assertThat(admin.post("/api/platform/views/" + view + "/publish", "{}").status()).isEqualTo(200);
    }

    /** The configuration in which all that the mode names is as it was before. */
    static ObjectNode withoutMode(ObjectNode items, ObjectNode before, BusinessMode mode) {
        var rest = items.deepCopy();
        mode.items().forEach((kind, those) -> those.keySet().forEach(key -> {
            ((ObjectNode) rest.get(kind)).remove(key);
            if (before.get(kind).has(key)) ((ObjectNode) rest.get(kind)).set(key, before.get(kind).get(key));
        }));
        return rest;
    }

    void takeAway() {
        while (!made.isEmpty()) {
            var address = made.pop();
            admin.delete(address, admin.get(address).json().get("version").intValue());
        }
    }
}
