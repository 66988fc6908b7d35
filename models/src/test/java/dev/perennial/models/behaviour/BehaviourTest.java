package dev.perennial.models.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.table.InputRefused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourTest {

    private static final long NEW_YEAR = LocalDate.of(2025, 1, 1).toEpochDay();

    @Test void tenCustomersFallIntoFiveEqualFifthsOfEachScore() {
        String[] customers = new String[10];
        long[] days = new long[10];
        double[] money = new double[10];
        for (int i = 0; i < 10; i++) {
            customers[i] = "c" + i;
            days[i] = NEW_YEAR + i;
            money[i] = 10 + i;
        }
        var scores = RecencyFrequencyMoney.score(lines(customers, customers, days, money), NEW_YEAR + 10);

        assertThat(scores).extracting(RecencyFrequencyMoney.Score::r).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(scores).extracting(RecencyFrequencyMoney.Score::m).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(scores.getFirst().recencyDays()).isEqualTo(10);
    }

    @Test void fewerCustomersThanFifthsStillGetScores() {
        var scores = RecencyFrequencyMoney.score(lines(new String[] {"a", "b"}, new String[] {"1", "2"}, new long[] {NEW_YEAR, NEW_YEAR + 1}, new double[] {5, 6}), NEW_YEAR + 2);

        assertThat(scores).extracting(RecencyFrequencyMoney.Score::r).containsExactly(1, 2);
    }

    @Test void linesOfNobodyCancellationsAndGiftsAreLeftOut() {
        var cleaned = new SalesLines(new String[] {"a", "", "a", "a", "a"}, new String[] {"1", "2", "C3", "4", "5"}, null, new long[5], new double[] {1, 1, -1, 0, 2}, new double[] {1, 1, 1, 1, 3}).clean();

        assertThat(cleaned.lines().size()).isEqualTo(2);
        assertThat(cleaned.withoutCustomer()).isEqualTo(1);
        assertThat(cleaned.cancelled()).isEqualTo(1);
        assertThat(cleaned.notPositive()).isEqualTo(1);
        assertThatThrownBy(() -> lines(new String[] {""}, new String[] {"1"}, new long[1], new double[1]).clean()).isInstanceOf(InputRefused.class);
    }

    @Test void aCohortCountsItsCustomersOncePerMonth() {
        List<Cohorts.Cohort> cohorts = Cohorts.of(new String[] {"a", "b", "a", "a", "c"}, new long[] {NEW_YEAR, NEW_YEAR + 3, NEW_YEAR + 40, NEW_YEAR + 41, NEW_YEAR + 70});

        assertThat(cohorts).hasSize(2);
        assertThat(cohorts.getFirst().active()).containsExactly(2, 1, 0);
        assertThat(cohorts.getFirst().retention(1)).isEqualTo(0.5);
        assertThat(cohorts.getLast().active()).containsExactly(1);
    }

    @Test void theNextPurchaseIsDueWhenTheLastQuantityIsUsedUp() {
        var lines = new SalesLines(new String[] {"a", "a", "a"}, new String[] {"1", "2", "3"}, new String[] {"ink", "ink", "ink"},
                new long[] {NEW_YEAR, NEW_YEAR + 10, NEW_YEAR + 20}, new double[] {5, 5, 10}, new double[] {1, 1, 1});
        var ink = PurchaseCycle.consumption(lines).getFirst();

        assertThat(ink.unitsPerDay()).isEqualTo(0.5);
        assertThat(ink.cycleDays()).isEqualTo(20);
        assertThat(ink.nextDay()).isEqualTo(NEW_YEAR + 40);
        assertThat(ink.meanGap()).isEqualTo(10);
    }

    @Test void gapsCountDaysNotLines() {
        assertThat(PurchaseCycle.gaps(new String[] {"a", "b", "a", "a"}, new long[] {5, 1, 5, 2})).containsExactly(3);
        assertThat(PurchaseCycle.quantile(new double[] {1, 2, 4}, 0.75)).isCloseTo(3, within(1e-12));
    }

    private static SalesLines lines(String[] customers, String[] invoices, long[] days, double[] money) {
        double[] ones = new double[money.length];
        java.util.Arrays.fill(ones, 1);
        return new SalesLines(customers, invoices, null, days, ones, money);
    }
}
