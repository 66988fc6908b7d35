package dev.perennial.models.cli;

import dev.perennial.models.recommend.ItemNeighbours;
import dev.perennial.models.recommend.PurchaseSplit;
import dev.perennial.models.recommend.RecommendationQuality;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.Map;

/** recommend: what a user is likely to buy next. */
final class RecommendCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("recommend", "item neighbours: precision, recall, hit rate and nDCG on later purchases, novel items apart, popularity beside it; recommendations per user")
                .column("user", "who").column("item", "what").column("date", "when")
                .option("split", "first day of the test (default: none, only recommend)").option("k", "items to recommend (default 10)").option("neighbours", "each item keeps (default 50)")
                .option("novel", "yes to recommend only items the user does not have (default no)");
    }

    @Override
    public Answer answer(Request request) {
        Table all = request.table();
        String[] who = all.text("user"), what = all.text("item");
        Table table = all.where(i -> !Table.isBlank(who[i]) && !Table.isBlank(what[i]));
        long split = request.has("split") ? request.day("split") : Long.MAX_VALUE;
        int k = request.count("k", 10);
        if (k < 1) throw InputRefused.because("--k must be at least 1");
        PurchaseSplit purchases = PurchaseSplit.of(table.labels("user"), table.labels("item"), table.has("date") || request.has("split") ? table.days("date") : new long[table.rows()], split);
        ItemNeighbours model = ItemNeighbours.fit(purchases.before(), purchases.items().size(), request.count("neighbours", 50));
        Answer answer = new Answer("recommend", table.rows()).metric("users", purchases.users().size()).metric("items", purchases.items().size());
        if (table.rows() < all.rows()) answer.warn(all.rows() - table.rows() + " lines without user or item are left out");
        if (request.has("split")) measure(answer, purchases, model, k);
        boolean novel = request.choice("novel", "no", "no", "yes").equals("yes");
        for (int user = 0; user < Math.min(purchases.users().size(), request.mostRows()); user++) {
            int[] best = RecommendationQuality.best(model.scores(user), k, novel ? purchases.before()[user] : new int[0]);
            answer.row("user", purchases.users().get(user), "items", Arrays.stream(best).mapToObj(purchases.items()::get).toList());
        }
        return answer;
    }

    private static void measure(Answer answer, PurchaseSplit purchases, ItemNeighbours model, int k) {
        if (Arrays.stream(purchases.after()).allMatch(bought -> bought.length == 0)) {
            answer.warn("no known user bought a known item after the split, so nothing can be measured");
            return;
        }
        double[] popularity = purchases.popularity();
        answer.metric("all", described(RecommendationQuality.of(purchases, model::scores, k, false))).metric("novel", described(RecommendationQuality.of(purchases, model::scores, k, true)))
                .metric("popularity", described(RecommendationQuality.of(purchases, _ -> popularity, k, false))).metric("popularityNovel", described(RecommendationQuality.of(purchases, _ -> popularity, k, true)));
    }

    private static Map<String, Object> described(RecommendationQuality quality) {
        return Answer.pairs("users", quality.users(), "precision", quality.precision(), "recall", quality.recall(), "hitRate", quality.hitRate(), "ndcg", quality.ndcg());
    }
}
