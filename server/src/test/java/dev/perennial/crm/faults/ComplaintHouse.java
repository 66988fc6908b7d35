package dev.perennial.crm.faults;

import dev.perennial.crm.faults.Complaint.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** A house in which several complaints are always under way, one at each place; an ended one makes room for the next. */
final class ComplaintHouse {

    /** How much of the product lay on the shelves at the beginning. */
    static final int ON_THE_SHELVES = 4_000;

    private static final int PLACES = 6;
    private static final List<Way> WAYS = List.of(Way.REPLACED, Way.REFUNDED, Way.WITHDRAWN, Way.REFUSED_FIRST, Way.REMINDED, Way.NOT_REACHED, Way.DISSATISFIED);

    /** What all complaints are about. */
    record Goods(String product, String customer, String order) {

        private static final String PRODUCT_NUMBER = "OIL-4711";

        static Goods made(Staff staff) throws IOException, InterruptedException {
            var product = staff.create("admin", "/api/products/products",
                    "{\"number\":\"%s\",\"name\":\"Story oil\",\"price\":{\"amount\":\"68.00\",\"currency\":\"CNY\"},\"cost\":{\"amount\":\"39.50\",\"currency\":\"CNY\"}}".formatted(PRODUCT_NUMBER));
            var house = staff.create("admin", "/api/fulfilment/warehouses", "{\"name\":\"House of the story\",\"active\":true}");
            staff.create("admin", "/api/fulfilment/stock-items/receive", "{\"product\":\"%s\",\"warehouse\":\"%s\",\"quantity\":%d,\"batch\":\"B1\"}".formatted(product, house, ON_THE_SHELVES));
            var customer = staff.create("agent", "/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"张先生\",\"contactPoints\":[{\"kind\":\"MOBILE\",\"value\":\"+8613800004711\"}]}");
            var order = staff.create("agent", "/api/orders/sales-orders", """
                    {"customer":"%s","orderedAt":"%s","shipTo":{"consignee":"Aunt Zhang","phone":"139 0000 4712","address":"Road B 2"},
                     "lines":[{"product":"%s","batch":"TEA-2604","quantity":2,"unitPrice":{"amount":"68.00","currency":"CNY"}}]}""".formatted(customer, staff.read("admin", "/api/session").path("now").asString(), product));
            return new Goods(product, customer, order);
        }

        String complaint(int number) {
            return "{\"kind\":\"COMPLAINT\",\"customer\":\"%s\",\"subject\":\"Leaked in the post %d\",\"reference\":{\"order\":\"%s\",\"line\":\"1\"}}".formatted(customer, number, order);
        }

        String scan() {
            return "{\"lines\":[{\"line\":\"1\",\"scanned\":\"%s\",\"quantity\":2}]}".formatted(PRODUCT_NUMBER);
        }
    }

    final Troubles troubles = new Troubles();
    private final Goods goods;
    private final List<Complaint> all = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();

    ComplaintHouse(Goods goods) {
        this.goods = goods;
    }

    /** Lets everybody work at all places until the line is dead, or, when no new complaints come in, until all are closed. */
    List<Thread> work(Staff staff, boolean takesNewOnes) {
        over.set(false);
        return IntStream.range(0, PLACES).mapToObj(place -> Thread.ofVirtual().start(() -> workAt(place, staff, takesNewOnes))).toList();
    }

    void stop() {
        over.set(true);
    }

    private void workAt(int place, Staff staff, boolean takesNewOnes) {
        try {
            for (var complaint = at(place, takesNewOnes); complaint != null && !over.get(); complaint = at(place, takesNewOnes)) complaint.goOn(staff);
        } catch (IOException lineIsDead) {
            if (!over.get()) System.out.println("The line of place " + place + " is dead.");
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            troubles.add("Nobody works at place " + place + " any more: " + failure);
        }
    }

    /** The complaint at the place, if need be a new one; null when there is none. */
    private synchronized Complaint at(int place, boolean takesNewOnes) {
        for (var i = all.size() - 1; i >= 0; i--) if (all.get(i).place == place && !all.get(i).isClosed()) return all.get(i);
        if (!takesNewOnes) return null;
        var next = new Complaint(all.size(), place, WAYS.get(all.size() % WAYS.size()), goods, troubles);
        all.add(next);
        return next;
    }

    /** How many complaints stand where. */
    synchronized Map<String, Integer> standing() {
        var standing = new TreeMap<String, Integer>();
        all.forEach(complaint -> standing.merge(complaint.status(), 1, Integer::sum));
        return standing;
    }

    /** What must have become of each complaint. */
    synchronized Map<String, String> endings() {
        var endings = new TreeMap<String, String>();
        all.forEach(complaint -> endings.put(String.valueOf(complaint.id()), complaint.way.ending));
        return endings;
    }

    /** How many acts were done again because their answer never came. */
    synchronized int repeats() {
        return all.stream().mapToInt(Complaint::repeats).sum();
    }

    /** How much must be left of the product. */
    synchronized long left() {
        return ON_THE_SHELVES - 2 * all.stream().filter(complaint -> complaint.way.shipsGoods()).count();
    }
}
