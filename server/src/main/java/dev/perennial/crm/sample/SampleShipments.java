package dev.perennial.crm.sample;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** How the web-shop orders of the last months left the house: who packed them, who carried them, under which number. */
final class SampleShipments {

    private static final int DAYS_KEPT = 200;
    private static final String STORY_ORDER = "4711";
    private static final List<SampleStock.Carrier> CARRIERS = List.of(SampleStock.Carrier.SF, SampleStock.Carrier.SF, SampleStock.Carrier.JD, SampleStock.Carrier.ZTO, SampleStock.Carrier.ZTO, SampleStock.Carrier.EMS);
    private static final Path LINES = Path.of("lines");

    private final SampleOrders orders;
    private final Instant since;
    private final List<UUID> packers;

    SampleShipments(SampleOrders orders, LocalDate today, List<UUID> packers) {
        this.orders = orders;
        this.since = today.minusDays(DAYS_KEPT).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        this.packers = packers;
    }

    /** The shipments of the customer's orders. */
    List<Identified> of(long customer, UUID owner) {
        return orders.orders(customer, owner).stream().filter(this::wasShipped).map(this::shipment).toList();
    }

    private boolean wasShipped(Identified order) {
        return "WEB".equals(order.values().text("channel")) && "DELIVERED".equals(order.values().text("status")) && ((Instant) order.values().get("orderedAt")).isAfter(since);
    }

    private Identified shipment(Identified order) {
        var from = order.values();
        var number = from.text("number");
        var chance = Chance.of("shipment", Long.parseLong(number));
        var carrier = number.equals(STORY_ORDER) ? SampleStock.Carrier.ZTO : chance.oneOf(CARRIERS);
        var values = new LinkedHashMap<Path, Object>();
        values.put(Path.of("number"), "SH" + number);
        values.put(Path.of("owner"), from.get("owner"));
        values.put(Path.of("order"), order.id());
        values.put(Path.of("customer"), from.get("customer"));
        values.put(Path.of("courier"), carrier.name());
        values.put(Path.of("trackingNumber"), trackingNumber(carrier, chance));
        values.put(Path.of("packer"), packers.isEmpty() ? null : number.equals(STORY_ORDER) ? packers.getFirst() : chance.oneOf(packers));
        values.put(Path.of("shippedAt"), ((Instant) from.get("progress/confirmedAt")).plus(chance.between(2, 14), ChronoUnit.HOURS));
        values.put(Path.of("consignee/name"), from.get("shipTo/consignee"));
        values.put(Path.of("consignee/phone"), from.get("shipTo/phone"));
        values.put(Path.of("consignee/address"), from.get("shipTo/address"));
        values.put(LINES, from.rows(LINES).stream().map(line -> line.without(Path.of("unitPrice"))).toList());
        return new Identified(SampleIds.SHIPMENT.at(Long.parseLong(number)), Values.of(values));
    }

    private static String trackingNumber(SampleStock.Carrier carrier, Chance chance) {
        var digits = "%012d".formatted((long) (chance.share() * 1e12));
        return switch (carrier) {
            case SF -> "SF1" + digits;
            case JD -> "JDV0" + digits;
            case ZTO -> "78" + digits.substring(0, 12);
            case EMS -> "EA" + digits.substring(0, 9) + "CN";
        };
    }
}
