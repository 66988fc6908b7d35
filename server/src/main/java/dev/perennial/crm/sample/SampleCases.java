package dev.perennial.crm.sample;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints of the past year that were settled long ago, so that management has something to look at: some batches and couriers are worse than others. */
final class SampleCases {

    private static final long FIRST_DAYS = 25;
    private static final long LAST_DAYS = 360;
    private static final double SHARE_OF_ORDERS = 0.012;
    private static final double SHARE_ANSWERING = 0.55;
    private static final int BAD_MONTH = 3;
    private static final List<String> COURIERS = List.of("SF", "SF", "SF", "YTO", "ZTO", "ZTO", "JD");
    private static final List<String> CAUSES = List.of("LEAKED", "LEAKED", "CAP_LOOSE", "POOR_PACKING", "BROKEN", "LATE", "SEAL", "WRONG_PRODUCT", "WRONG_QUANTITY");
    private static final List<String> REMEDIES = List.of("REPLACE", "REPLACE", "REPLACE", "REFUND", "CREDIT", "REJECT");

    private final LocalDate today;
    private final Map<String, UUID> causes;

    SampleCases(LocalDate today, Map<String, UUID> causes) {
        this.today = today;
        this.causes = causes;
    }

    /** The complaints about some of these orders. */
    List<Identified> cases(List<Identified> orders, UUID owner) {
        return orders.stream().filter(this::isComplainedOf).map(order -> complaint(order, owner)).toList();
    }

    /** What customers answered when they were asked about these complaints. */
    List<Identified> surveys(List<Identified> cases, UUID owner) {
        var surveys = new ArrayList<Identified>();
        for (var closed : cases) {
            var chance = Chance.of("survey", seed(closed));
            if (!chance.happens(SHARE_ANSWERING)) continue;
            var happy = "REJECT".equals(closed.values().text("decision/remedy")) ? 0.25 : 0.8;
            var score = chance.happens(happy) ? chance.between(4, 5) : chance.between(1, 3);
            surveys.add(new Identified(SampleIds.SURVEY.at(seed(closed)), Values.NONE.with("record", RecordRef.of("service/cases", closed.id())).with("customer", closed.values().get("customer"))
                    .with("subject", closed.values().get("number")).with("score", (long) score).with("way", chance.happens(0.7) ? "TELEPHONE" : "LINK").with("answeredAt", closed.values().get("closing/closedAt")).with("owner", owner)));
        }
        return surveys;
    }

    private boolean isComplainedOf(Identified order) {
        var age = ChronoUnit.DAYS.between(ordered(order), today.atStartOfDay(SampleOrders.ZONE).toInstant());
        var isWorse = ordered(order).atZone(SampleOrders.ZONE).getMonthValue() == BAD_MONTH;
        return age > FIRST_DAYS && age < LAST_DAYS && "DELIVERED".equals(order.values().text("status")) && Chance.of("complaint", seed(order)).happens(isWorse ? SHARE_OF_ORDERS * 3 : SHARE_OF_ORDERS);
    }

    private Identified complaint(Identified order, UUID owner) {
        var chance = Chance.of("case", seed(order));
        var line = order.values().rows(Path.of("lines")).getFirst();
        var cause = chance.oneOf(CAUSES);
        var received = ordered(order).plus(Duration.ofHours(chance.between(80, 260)));
        var values = new LinkedHashMap<Path, Object>();
        put(values, "number", "K-S" + order.values().text("number"));
        put(values, "kind", "COMPLAINT");
        put(values, "customer", order.values().get("customer"));
        put(values, "owner", owner);
        put(values, "subject", subject(cause));
        put(values, "receivedAt", received);
        put(values, "status", "CLOSED");
        put(values, "reference/order", order.id());
        for (var part : List.of("product", "batch", "quantity")) put(values, "reference/" + part, line.get(Path.of(part)));
        put(values, "reference/price", line.get(Path.of("unitPrice")));
        put(values, "reference/dispatch/courier", chance.oneOf(COURIERS));
        put(values, "assessment/reason", subject(cause));
        put(values, "assessment/cause", causes.get(cause));
        put(values, "assessment/at", received.plus(Duration.ofMinutes(chance.between(3, 90))));
        putCourse(values, received, line, chance);
        put(values, "closing/cause", causes.get(cause));
        put(values, "closing/rootCause", subject(cause));
        return new Identified(SampleIds.CASE.at(seed(order)), Values.of(values));
    }

    /** How it went through the departments; the warehouse is quick, finance takes its time. */
    private static void putCourse(Map<Path, Object> values, Instant received, Values line, Chance chance) {
        var remedy = chance.oneOf(REMEDIES);
        var decided = received.plus(Duration.ofHours(chance.between(1, 20)));
        var approved = decided.plus(Duration.ofHours(chance.between(2, 40)));
        var picked = approved.plus(Duration.ofHours(chance.between(1, 9)));
        var shipped = picked.plus(Duration.ofHours(chance.between(1, 24)));
        var informed = shipped.plus(Duration.ofHours(chance.between(1, 30)));
        put(values, "decision/remedy", remedy);
        put(values, "decision/at", decided);
        if (!remedy.equals("REJECT")) {
            put(values, "fulfilment/approvedAt", approved);
            put(values, "fulfilment/cost", ((Money) line.get(Path.of("unitPrice"))).times(new BigDecimal("0.6")));
        }
        if (remedy.equals("REPLACE")) {
            put(values, "fulfilment/pickedAt", picked);
            put(values, "fulfilment/parcel/shippedAt", shipped);
        }
        put(values, "verification/informedAt", informed);
        put(values, "closing/confirmedAt", informed.plus(Duration.ofDays(3)));
        put(values, "closing/closedAt", informed.plus(Duration.ofHours(73)));
        put(values, "closing/result", remedy.equals("REJECT") ? "已解释 Explained" : "已处理 Settled");
    }

    private static String subject(String cause) {
        return switch (cause) {
            case "LEAKED", "CAP_LOOSE", "POOR_PACKING" -> "运输渗漏 Leaked in the post";
            case "BROKEN" -> "运输破损 Broken in the post";
            case "LATE" -> "配送延误 Came too late";
            case "SEAL" -> "封口不严 Seal not tight";
            default -> "发错货 Wrong goods";
        };
    }

    private static void put(Map<Path, Object> values, String path, Object value) {
        values.put(Path.of(path), value);
    }

    private static Instant ordered(Identified order) {
        return (Instant) order.values().get("orderedAt");
    }

    private static long seed(Identified of) {
        return of.id().getLeastSignificantBits() & 0xFFFFFFFFFFL;
    }
}
