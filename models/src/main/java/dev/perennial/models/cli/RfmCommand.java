package dev.perennial.models.cli;

import dev.perennial.models.behaviour.PurchaseCycle;
import dev.perennial.models.behaviour.RecencyFrequencyMoney;
import dev.perennial.models.behaviour.RecencyFrequencyMoney.Score;
import dev.perennial.models.behaviour.SalesLines;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** rfm: recency, frequency and money of every customer, scored and named. */
final class RfmCommand implements ModelCommand {

    @Override
    public Description description() {
        return SalesLinesInput.describe(Description.of("rfm", "recency, frequency, money: scores 1 to 5 and a segment per customer"))
                .option("reference", "day to count recency from (default: the day after the last line)");
    }

    @Override
    public Answer answer(Request request) {
        SalesLinesInput input = SalesLinesInput.read(request);
        SalesLines lines = input.lines();
        Answer answer = input.answer("rfm");
        if (!request.table().has("price")) answer.warn("there is no column price, so money only counts units");
        long reference = request.has("reference") ? request.day("reference") : Arrays.stream(lines.day()).max().orElseThrow() + 1;
        List<Score> scores = RecencyFrequencyMoney.score(lines, reference);
        if (scores.stream().anyMatch(score -> score.recencyDays() < 0)) answer.warn("there are purchases after the reference day: their recency is negative");
        answer.metric("customers", scores.size()).metric("recency", spread(scores, Score::recencyDays)).metric("frequency", spread(scores, Score::frequency)).metric("money", spread(scores, Score::money))
                .metric("codes", counted(scores, Score::code)).metric("segments", counted(scores, score -> score.segment().name()))
                .metric("repeatRate", (double) scores.stream().filter(score -> score.frequency() > 1).count() / scores.size()).metric("top20Share", topShare(scores));
        scores.stream().limit(request.mostRows()).forEach(score -> answer.row("customer", score.customer(), "recency", score.recencyDays(), "frequency", score.frequency(), "monetary", score.money(),
                "r", score.r(), "f", score.f(), "m", score.m(), "code", score.code(), "segment", score.segment()));
        return answer;
    }

    private static Map<String, Object> spread(List<Score> scores, ToDoubleFunction<Score> part) {
        double[] sorted = scores.stream().mapToDouble(part).sorted().toArray();
        return Answer.pairs("mean", Arrays.stream(sorted).average().orElseThrow(), "median", PurchaseCycle.quantile(sorted, 0.5), "max", sorted[sorted.length - 1]);
    }

    private static Map<String, Long> counted(List<Score> scores, java.util.function.Function<Score, String> name) {
        return scores.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    }

    private static double topShare(List<Score> scores) {
        double[] money = scores.stream().sorted(Comparator.comparingDouble(Score::money).reversed()).mapToDouble(Score::money).toArray();
        return Arrays.stream(money).limit(Math.max(1, money.length / 5)).sum() / Arrays.stream(money).sum();
    }
}
