package dev.perennial.models.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.behaviour.SalesLines;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecommendTest {

    @Test void likenessIsTheCosineOverTheUsersWhoHaveBoth() {
        var model = ItemNeighbours.fit(new int[][] {{0, 1}, {0, 1}, {0, 2}}, 3, 5);

        assertThat(model.neighbours(0)).containsExactly(0, 1, 2);
        assertThat(model.scores(2)[1]).isCloseTo(2 / (Math.sqrt(6) + 10), within(1e-6));
        assertThat(model.scores(0)[2]).isCloseTo(1 / (Math.sqrt(3) + 10), within(1e-6));
    }

    @Test void theBestScoresComeFirstAndNothingIsRecommendedForNothing() {
        assertThat(RecommendationQuality.best(new double[] {0.1, 0.9, 0, 0.5, 0.9}, 3, new int[0])).containsExactly(1, 4, 3);
        assertThat(RecommendationQuality.best(new double[] {0.1, 0.9, 0, 0.5, 0.9}, 9, new int[] {1})).containsExactly(4, 3, 0);
    }

    @Test void measuresAreThoseOfAHandCase() {
        var split = new PurchaseSplit(List.of("u"), List.of("a", "b", "c", "d"), new int[][] {{0}}, new int[][] {{0, 2}});
        var all = RecommendationQuality.of(split, _ -> new double[] {4, 3, 2, 1}, 2, false);
        var novel = RecommendationQuality.of(split, _ -> new double[] {4, 3, 2, 1}, 2, true);

        assertThat(all.precision()).isEqualTo(0.5);
        assertThat(all.recall()).isEqualTo(0.5);
        assertThat(all.ndcg()).isCloseTo(1 / (1 + 1 / (Math.log(3) / Math.log(2))), within(1e-12));
        assertThat(novel.precision()).isEqualTo(0.5);
        assertThat(novel.recall()).isEqualTo(1);
    }

    @Test void aSplitBeforeTheFirstPurchaseIsRefused() {
        assertThatThrownBy(() -> PurchaseSplit.of(new String[] {"u"}, new String[] {"a"}, new long[] {10}, 5)).isInstanceOf(InputRefused.class).hasMessageContaining("before the split");
    }

    @Test @Tag("data") void onlineRetailIsRecommendedAsWellAsPublished() {
        Table raw = PublishedSets.table("online-retail/online_retail_2010_2011.csv.gz");
        var lines = new SalesLines(raw.text("CustomerID"), raw.text("InvoiceNo"), raw.text("StockCode"), raw.days("InvoiceDate"), raw.numbers("Quantity"), raw.numbers("UnitPrice")).clean().lines();
        var split = PurchaseSplit.of(lines.customer(), lines.product(), lines.day(), LocalDate.of(2011, 11, 1).toEpochDay());
        var model = ItemNeighbours.fit(split.before(), split.items().size(), 50);
        double[] popularity = split.popularity();
        var all = RecommendationQuality.of(split, model::scores, 10, false);

        assertThat(split.users()).hasSize(3_974);
        assertThat(split.items()).hasSize(3_613);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.175);
        assertThat(RecommendationQuality.of(split, model::scores, 10, true).precision()).isGreaterThanOrEqualTo(0.068);
        assertThat(RecommendationQuality.of(split, _ -> popularity, 10, false).precision()).isCloseTo(0.0786, within(0.0005));
        assertThat(RecommendationQuality.of(split, _ -> popularity, 10, true).precision()).isCloseTo(0.0346, within(0.0005));
    }
}
