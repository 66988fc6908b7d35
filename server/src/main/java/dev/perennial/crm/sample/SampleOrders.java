package dev.perennial.crm.sample;

import dev.perennial.crm.sample.SamplePurchases.Purchase;
import dev.perennial.crm.sample.SamplePurchases.Wanted;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Turns the purchases of a sample customer into orders and, now and then, a return. */
final class SampleOrders {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long FIRST_NUMBER = 1_000_000;
    private static final long ORDERS_A_CUSTOMER = 200;
    private static final long ZHANG_FIRST = 4_685;
    private static final long LI_ORDER = 4_712;
    private static final int DAYS_UNTIL_DELIVERED = 6;
    private static final List<String> CHANNELS_OF_PERSONS = List.of("WECHAT", "WEB", "MARKETPLACE", "SHOP", "PHONE");
    private static final List<String> CHANNELS_OF_FIRMS = List.of("FIELD_SALES", "PHONE", "WEB");
    private static final List<String> CANCEL_REASONS = List.of("客户改变主意 Changed his mind", "地址无法送达 Address cannot be served", "重复下单 Ordered twice");
    private static final List<String> RETURN_REASONS = List.of("DAMAGED", "FAULTY", "WRONG_ITEM", "NOT_WANTED");

    private final LocalDate today;

    SampleOrders(LocalDate today) {
        this.today = today;
    }

    /** All orders of the customer, the oldest first. */
    List<Identified> orders(long customer, UUID owner) {
        var orders = new ArrayList<Identified>();
        var purchases = SamplePurchases.of(customer, today);
        for (var i = 0; i < purchases.size(); i++) orders.add(order(customer, number(customer, i), purchases.get(i), owner));
        return orders;
    }

    /** Some of the older orders come back in part. */
    List<Identified> returns(long customer, UUID owner) {
        var returns = new ArrayList<Identified>();
        var purchases = SamplePurchases.of(customer, today);
        for (var i = 0; i < purchases.size(); i++) {
            var number = number(customer, i);
            var chance = Chance.of("return", number);
            if (customer >= SampleCustomers.ZHANG || isCancelled(number) || age(purchases.get(i)) < 20 || !chance.happens(0.03)) continue;
            var line = chance.oneOf(purchases.get(i).wanted());
            var back = new Wanted(line.product(), chance.between(1, line.quantity()));
            var values = Values.NONE.with("number", "R" + number).with("customer", SampleCustomers.id(customer)).with("order", SampleIds.ORDER.at(number))
                    .with("returnedAt", at(purchases.get(i).day().plusDays(chance.between(5, 15)), chance)).with("reason", chance.oneOf(RETURN_REASONS))
                    .with("lines", List.of(line(back, purchases.get(i).day()))).with("owner", owner);
            returns.add(new Identified(SampleIds.RETURN.at(number), values));
        }
        return returns;
    }

    private Identified order(long customer, long number, Purchase purchase, UUID owner) {
        var chance = Chance.of("order", number);
        var at = at(purchase.day(), chance);
        var values = new LinkedHashMap<Path, Object>();
        values.put(Path.of("number"), String.valueOf(number));
        values.put(Path.of("customer"), SampleCustomers.id(customer));
        values.put(Path.of("owner"), owner);
        values.put(Path.of("channel"), customer >= SampleCustomers.ZHANG ? "WEB" : chance.oneOf(SampleCustomers.isOrganisation(customer) ? CHANNELS_OF_FIRMS : CHANNELS_OF_PERSONS));
        values.put(Path.of("orderedAt"), at);
        values.put(Path.of("lines"), purchase.wanted().stream().map(wanted -> line(wanted, purchase.day())).toList());
        if (customer == SampleCustomers.ZHANG) putOfficeOfZhang(values);
        else putShipTo(values, customer);
        putStatus(values, number, at, age(purchase), chance);
        return new Identified(SampleIds.ORDER.at(number), Values.of(values));
    }

    private void putShipTo(LinkedHashMap<Path, Object> values, long customer) {
        var account = SampleCustomers.account(customer, null).values();
        var address = account.rows(Path.of("addresses")).getFirst();
        var parts = new ArrayList<String>();
        for (var part : List.of("province", "city", "district", "line")) if (address.get(part) != null && !parts.contains(address.text(part))) parts.add(address.text(part));
        values.put(Path.of("shipTo/consignee"), consignee(account));
        values.put(Path.of("shipTo/phone"), account.rows(Path.of("contactPoints")).getFirst().text("value"));
        values.put(Path.of("shipTo/address"), String.join("", parts));
    }

    /** He has his parcels sent where he works: another address and another telephone than those of his account. */
    private static void putOfficeOfZhang(LinkedHashMap<Path, Object> values) {
        values.put(Path.of("shipTo/consignee"), "张伟");
        values.put(Path.of("shipTo/phone"), "+8613700004711");
        values.put(Path.of("shipTo/address"), "上海市浦东新区世纪大道88号3号楼501室");
    }

    private static String consignee(Values account) {
        var family = account.text("personName/family");
        if (family == null) return account.text("name");
        var given = account.text("personName/given");
        return family.charAt(0) < 0x2E80 ? given + " " + family : family + given;
    }

    private void putStatus(LinkedHashMap<Path, Object> values, long number, Instant at, long age, Chance chance) {
        if (isCancelled(number)) {
            values.put(Path.of("status"), "CANCELLED");
            values.put(Path.of("progress/cancelledAt"), at.plus(chance.between(1, 20), ChronoUnit.HOURS));
            values.put(Path.of("progress/cancelReason"), chance.oneOf(CANCEL_REASONS));
        } else if (age >= DAYS_UNTIL_DELIVERED) {
            values.put(Path.of("status"), "DELIVERED");
            values.put(Path.of("progress/confirmedAt"), at.plus(chance.between(1, 12), ChronoUnit.HOURS));
            values.put(Path.of("progress/deliveredAt"), at.plus(chance.between(30, 130), ChronoUnit.HOURS));
        } else if (age >= 1) {
            values.put(Path.of("status"), "CONFIRMED");
            values.put(Path.of("progress/confirmedAt"), at.plus(chance.between(1, 12), ChronoUnit.HOURS));
        } else values.put(Path.of("status"), "PLACED");
    }

    private static Values line(Wanted wanted, LocalDate day) {
        var row = new LinkedHashMap<Path, Object>();
        row.put(Path.of("product"), wanted.product().id());
        row.put(Path.of("batch"), "%s-%02d%02d".formatted(wanted.product().number().substring(0, 3), day.getYear() % 100, day.minusMonths(1).getMonthValue()));
        row.put(Path.of("quantity"), SamplePurchases.quantity(wanted));
        row.put(Path.of("unitPrice"), wanted.product().unitPrice());
        return Values.of(row);
    }

    private static boolean isCancelled(long number) {
        return number > LI_ORDER && Chance.of("cancel", number).happens(0.02);
    }

    private static long number(long customer, int order) {
        if (customer == SampleCustomers.ZHANG) return ZHANG_FIRST + order;
        return customer == SampleCustomers.LI ? LI_ORDER : FIRST_NUMBER + customer * ORDERS_A_CUSTOMER + order;
    }

    private long age(Purchase purchase) {
        return ChronoUnit.DAYS.between(purchase.day(), today);
    }

    private static Instant at(LocalDate day, Chance chance) {
        return day.atTime(LocalTime.of(chance.between(8, 21), chance.between(0, 59), chance.between(0, 59))).atZone(ZONE).toInstant();
    }
}
