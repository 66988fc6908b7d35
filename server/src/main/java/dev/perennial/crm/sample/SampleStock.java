package dev.perennial.crm.sample;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.sample.SampleProducts.Product;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two warehouses with opening stock in batches, the couriers, what stands in for what, and who may approve how much. */
final class SampleStock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String OPENING = "期初库存 Opening stock";
    private static final int BATCHES = 2;

    /** So many of a batch of a product in a warehouse. */
    private record Lot(Product product, int warehouse, int batch, int quantity) {}

    private enum House { HANGZHOU("杭州总仓 Hangzhou warehouse", "浙江省杭州市余杭区良渚街道物流园8号"), GUANGZHOU("广州分仓 Guangzhou warehouse", "广东省广州市白云区太和镇仓储路12号");

        private final String label;
        private final String address;

        House(String label, String address) {
            this.label = label;
            this.address = address;
        }

        UUID id() {
            return SampleIds.WAREHOUSE.at(ordinal() + 1L);
        }
    }

    enum Carrier { SF("顺丰速运 SF Express", "https://www.sf-express.com", "SF", 10, 18), JD("京东物流 JD Logistics", "https://www.jdl.com", "JD", 10, 20),
        ZTO("中通快递 ZTO Express", "https://www.zto.com", null, 10, 15), EMS("邮政特快 EMS", "https://www.ems.com.cn", "E", 10, 15);

        private final String label;
        private final String page;
        private final String prefix;
        private final int shortest;
        private final int longest;

        Carrier(String label, String page, String prefix, int shortest, int longest) {
            this.label = label;
            this.page = page;
            this.prefix = prefix;
            this.shortest = shortest;
            this.longest = longest;
        }

        private Identified courier() {
            return new Identified(SampleIds.COURIER.at(ordinal() + 1L), Values.NONE.with("code", name()).with("name", label).with("trackingPage", page).with("active", true)
                    .with("numberForm/prefixes", prefix == null ? List.of() : List.of(prefix)).with("numberForm/shortest", (long) shortest).with("numberForm/longest", (long) longest));
        }
    }

    private final LocalDate today;

    SampleStock(LocalDate today) {
        this.today = today;
    }

    static List<Identified> warehouses() {
        return List.of(House.values()).stream().map(house -> new Identified(house.id(), Values.NONE.with("number", "WH-" + house.name()).with("name", house.label)
                .with("address", house.address).with("active", true))).toList();
    }

    static List<Identified> couriers() {
        return List.of(Carrier.values()).stream().map(Carrier::courier).toList();
    }

    /** The large bottle and the gift box may go out instead of the half litre, and so on through the tea-seed oils. */
    static List<Identified> substitutes() {
        var pairs = List.of(List.of("TEA-OIL-500", "TEA-OIL-1000"), List.of("TEA-OIL-500", "TEA-OIL-GIFT"), List.of("TEA-OIL-1000", "TEA-OIL-500"), List.of("TEA-OIL-GIFT", "TEA-OIL-1000"),
                List.of("LONGJING-250", "LONGJING-100"), List.of("LONGJING-100", "BILUOCHUN-100"));
        var substitutes = new ArrayList<Identified>();
        for (var i = 0; i < pairs.size(); i++)
            substitutes.add(new Identified(SampleIds.SUBSTITUTE.at(i + 1L), Values.NONE.with("product", product(pairs.get(i).getFirst())).with("substitute", product(pairs.get(i).getLast())).with("rank", i + 1L)));
        return substitutes;
    }

    static List<Identified> limits() {
        return List.of(limit(1, StandardRole.FINANCE, "5000.00"), limit(2, StandardRole.ADMINISTRATOR, "50000.00"));
    }

    private static Identified limit(long no, StandardRole role, String upTo) {
        return new Identified(SampleIds.APPROVAL_LIMIT.at(no), Values.NONE.with("role", role.id()).with("upTo", Money.of(upTo, SampleProducts.CURRENCY)).with("fourEyesAbove", Money.of("50.00", SampleProducts.CURRENCY)));
    }

    /** The balances that the opening movements make. */
    List<Identified> stockItems() {
        var items = new ArrayList<Identified>();
        for (var product : SampleProducts.ALL)
            for (var house : House.values()) {
                var lots = lots(product).stream().filter(lot -> lot.warehouse() == house.ordinal()).toList();
                var all = BigDecimal.valueOf(lots.stream().mapToInt(Lot::quantity).sum());
                items.add(new Identified(SampleIds.STOCK_ITEM.at(product.no() * House.values().length + house.ordinal()), Values.NONE.with("product", product.id()).with("warehouse", house.id())
                        .with("onHand", all).with("reserved", BigDecimal.ZERO).with("available", all).with("batches", lots.stream().map(this::batch).toList())));
            }
        return items;
    }

    List<Identified> movements() {
        var movements = new ArrayList<Identified>();
        for (var product : SampleProducts.ALL)
            for (var lot : lots(product)) movements.add(new Identified(SampleIds.STOCK_MOVEMENT.at((product.no() * House.values().length + lot.warehouse()) * BATCHES + lot.batch()), movement(lot)));
        return movements;
    }

    private Values movement(Lot lot) {
        var values = new LinkedHashMap<Path, Object>();
        values.put(Path.of("product"), lot.product().id());
        values.put(Path.of("batch"), code(lot));
        values.put(Path.of("quantity"), BigDecimal.valueOf(lot.quantity()));
        values.put(Path.of("from/place"), "SUPPLIER");
        values.put(Path.of("to/place"), "WAREHOUSE");
        values.put(Path.of("to/warehouse"), House.values()[lot.warehouse()].id());
        values.put(Path.of("movedAt"), month(lot).plusDays(9).atTime(9, 30).atZone(ZONE).toInstant());
        values.put(Path.of("reason"), OPENING);
        return Values.of(values);
    }

    private Values batch(Lot lot) {
        return Values.of(Map.of(Path.of("batch"), code(lot), Path.of("onHand"), BigDecimal.valueOf(lot.quantity())));
    }

    /** Of the half litre of tea-seed oil there are exactly forty. */
    private static List<Lot> lots(Product product) {
        if (product.number().equals(SampleProducts.TEA_OIL)) return List.of(new Lot(product, 0, 0, 10), new Lot(product, 0, 1, 18), new Lot(product, 1, 0, 12));
        var chance = Chance.of("stock", product.no());
        return List.of(new Lot(product, 0, 0, chance.between(10, 80)), new Lot(product, 0, 1, chance.between(30, 240)), new Lot(product, 1, 1, chance.between(10, 120)));
    }

    private String code(Lot lot) {
        return "%s-%02d%02d".formatted(lot.product().number().substring(0, 3), month(lot).getYear() % 100, month(lot).getMonthValue());
    }

    private LocalDate month(Lot lot) {
        return today.withDayOfMonth(1).minusMonths(BATCHES - lot.batch());
    }

    private static UUID product(String number) {
        return SampleProducts.ALL.stream().filter(product -> product.number().equals(number)).findFirst().orElseThrow().id();
    }
}
