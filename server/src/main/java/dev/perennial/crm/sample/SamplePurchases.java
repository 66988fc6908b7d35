package dev.perennial.crm.sample;

import dev.perennial.crm.sample.SampleProducts.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** When and what each sample customer buys: everyone has a rhythm, favourites and seasons of his own, and some stay away one day. */
final class SamplePurchases {

    /** One order day and what is bought. */
    record Purchase(LocalDate day, List<Wanted> wanted) {}

    record Wanted(Product product, int quantity) {}

    private static final int DAYS_OF_HISTORY = 5 * 365;
    private static final int ZHANG_ORDERS = 27;
    private static final int ZHANG_RHYTHM = 70;
    private static final int ZHANG_BOTTLES = 5;
    private static final int ZHANG_LAST_BOTTLES = 2;
    private static final int ZHANG_LAST = 12;
    private static final int LI_LAST = 30;
    private static final int MOST_ORDERS = 180;
    private static final int TEA_OIL = 0;
    private static final int TEA_OIL_5000 = 2;
    private static final int LONGJING = 5;

    /** How a customer buys: days between orders, favourite products, and how many pieces at a time. */
    private record Taste(double rhythm, double spread, List<Product> favourites, int pieces) {}

    private SamplePurchases() {}

    static List<Purchase> of(long customer, LocalDate today) {
        if (customer == SampleCustomers.ZHANG) return zhang(today);
        if (customer == SampleCustomers.LI) return List.of(new Purchase(today.minusDays(LI_LAST), List.of(new Wanted(SampleProducts.ALL.get(LONGJING), 1))));
        var chance = Chance.of("purchases", customer);
        var taste = taste(customer, chance);
        var purchases = new ArrayList<Purchase>();
        var day = today.minusDays(chance.between(1, DAYS_OF_HISTORY));
        var staysUntil = chance.happens(0.3) ? day.plusDays(chance.between(30, DAYS_OF_HISTORY)) : today;
        while (!day.isAfter(today) && !day.isAfter(staysUntil) && purchases.size() < MOST_ORDERS) {
            purchases.add(new Purchase(day, wanted(taste, season(day), chance)));
            var gap = taste.rhythm() * chance.swing(taste.spread()) / season(day);
            day = day.plusDays(Math.max(1, Math.round(gap)));
        }
        return purchases;
    }

    /** Every ten weeks for five years tea-seed oil, now and then a canister or tea; the last order, number 4711, is two bottles. */
    private static List<Purchase> zhang(LocalDate today) {
        var chance = Chance.of("purchases", SampleCustomers.ZHANG);
        var purchases = new ArrayList<Purchase>();
        for (var i = 0; i < ZHANG_ORDERS; i++) {
            var isLast = i == ZHANG_ORDERS - 1;
            var early = i == 0 || isLast ? 0 : chance.between(-4, 4);
            var wanted = new ArrayList<Wanted>();
            wanted.add(new Wanted(SampleProducts.ALL.get(TEA_OIL), isLast ? ZHANG_LAST_BOTTLES : ZHANG_BOTTLES));
            if (i % 2 == 0 && !isLast) wanted.add(new Wanted(SampleProducts.ALL.get(TEA_OIL_5000), 1));
            if (i % 3 == 0) wanted.add(new Wanted(SampleProducts.ALL.get(LONGJING), 2));
            purchases.add(new Purchase(today.minusDays(ZHANG_LAST + (long) ZHANG_RHYTHM * (ZHANG_ORDERS - 1 - i) + early), wanted));
        }
        return purchases;
    }

    private static Taste taste(long customer, Chance chance) {
        var organisation = SampleCustomers.isOrganisation(customer);
        var favourites = new ArrayList<Product>();
        if (chance.happens(0.35)) favourites.add(SampleProducts.ALL.get(TEA_OIL));
        while (favourites.size() < (organisation ? 6 : 4)) favourites.add(chance.oneOf(SampleProducts.ALL));
        return new Taste((organisation ? 68 : 118) * chance.swing(0.5), 0.15 + 0.35 * chance.share(), favourites, organisation ? chance.between(6, 40) : chance.between(1, 3));
    }

    private static List<Wanted> wanted(Taste taste, double season, Chance chance) {
        var wanted = new ArrayList<Wanted>();
        var lines = chance.between(1, taste.favourites().size() > 4 ? 5 : 3);
        for (var i = 0; i < lines; i++) {
            var product = chance.happens(0.82) ? taste.favourites().get((int) (taste.favourites().size() * chance.share() * chance.share())) : chance.oneOf(SampleProducts.ALL);
            var quantity = Math.max(1, Math.round(taste.pieces() * chance.swing(0.35) * Math.sqrt(season)));
            if (wanted.stream().noneMatch(other -> other.product().equals(product))) wanted.add(new Wanted(product, (int) quantity));
        }
        return wanted;
    }

    /** Before the spring festival, when the first tea is picked, and at the shopping days of November people buy more. */
    private static double season(LocalDate day) {
        var date = MonthDay.from(day);
        if (isWithin(date, MonthDay.of(1, 5), MonthDay.of(2, 10))) return 1.6;
        if (isWithin(date, MonthDay.of(4, 1), MonthDay.of(5, 5))) return 1.35;
        if (isWithin(date, MonthDay.of(9, 5), MonthDay.of(9, 30))) return 1.3;
        if (isWithin(date, MonthDay.of(11, 1), MonthDay.of(11, 15))) return 1.8;
        return isWithin(date, MonthDay.of(7, 1), MonthDay.of(8, 25)) ? 0.8 : 1;
    }

    private static boolean isWithin(MonthDay date, MonthDay from, MonthDay to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    static BigDecimal quantity(Wanted wanted) {
        return BigDecimal.valueOf(wanted.quantity());
    }
}
