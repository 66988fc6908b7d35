package dev.perennial.models.cli;

import dev.perennial.models.scoring.BoostedTrees;
import dev.perennial.models.scoring.Calibration;
import dev.perennial.models.scoring.CrossValidation;
import dev.perennial.models.scoring.LeakCheck;
import dev.perennial.models.scoring.Learner;
import dev.perennial.models.scoring.LogisticRegression;
import dev.perennial.models.scoring.Ranking;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** logit and boosted: the probability of churn, response or a won deal, with an honest measure of how good it is. */
final class ScoringCommand implements ModelCommand {

    private static final double NO_SIGNAL = 0.6;

    private final String name;

    ScoringCommand(String name) {
        this.name = name;
    }

    @Override
    public Description description() {
        Description description = Description.of(name, name.equals("logit") ? "logistic regression: coefficients with standard errors, cross-validated quality" : "boosted trees: importance of columns, cross-validated quality")
                .option("target", "column of two values to predict").option("positive", "the value to predict (default: yes, 1, true, won, else the rarer)")
                .option("exclude", "columns to leave out, separated by commas").option("known-after", "columns known only after the outcome; using one is refused")
                .option("folds", "folds of the cross-validation (default 5)").option("seed", "of the folds (default 1)")
                .option("holdout", "file of newer rows to test on instead")
                .option("time-split", "share of rows at the end to test on instead, the file being in order of time");
        return name.equals("logit") ? description.option("ridge", "penalty on the squares of scaled coefficients (default 1)")
                : description.option("trees", "how many (default 100)").option("depth", "of each tree (default 3)").option("rate", "learning rate (default 0.1)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.has("holdout") ? request.table().then(request.holdout()) : request.table();
        int own = request.table().rows();
        TargetColumn target = TargetColumn.read(request, table, request.text("target"));
        Sample sample = Sample.of(table, features(request, table));
        int folds = request.count("folds", 5);
        long seed = request.count("seed", 1);
        Learner learner = learner(request);
        Answer answer = new Answer(name, own).fit("positive", target.positive()).metric("rate", target.rate());
        sample.remarks().forEach(answer::warn);
        LeakCheck.followers(sample, target.values()).forEach(answer::warn);
        LeakCheck.warnings(LeakCheck.alone(sample, target.values(), seed)).forEach(answer::warn);
        if (request.has("holdout")) TimeSplit.measure(answer.metric("holdoutRows", table.rows() - own), learner, sample, target.values(), own);
        else if (request.has("time-split")) TimeSplit.measure(answer, learner, sample, target.values(), request.number("time-split", 0.2));
        else measure(answer, CrossValidation.score(learner, sample, target.values(), folds, seed), target.values(), CrossValidation.folds(target.values(), folds, seed));
        describe(answer, request, sample, target.values(), IntStream.range(0, own).toArray());
        return answer;
    }

    /** Reports the quality of probabilities for rows the model never saw. */
    static void measure(Answer answer, double[] scores, double[] target, int[] fold) {
        double auc = fold == null ? Ranking.auc(scores, target) : CrossValidation.meanAuc(scores, target, fold);
        double error = Ranking.aucError(auc, target);
        var bins = Calibration.reliability(scores, target, 10);
        answer.metric("auc", auc).metric("aucStandardError", error).metric("logLoss", Ranking.logLoss(scores, target)).metric("brier", Calibration.brier(scores, target))
                .metric("accuracy", Ranking.accuracy(scores, target)).metric("topDecileLift", Ranking.lift(scores, target, 0.1)).metric("calibrationError", Calibration.error(bins))
                .metric("calibration", bins.stream().map(bin -> Answer.pairs("from", bin.from(), "to", bin.to(), "rows", bin.rows(), "predicted", bin.predicted(), "observed", bin.observed())).toList());
        boolean signal = auc >= NO_SIGNAL && auc - 2 * error > 0.5;
        answer.metric("signal", signal);
        if (!signal) answer.warn("no signal: with an AUC of " + Math.round(auc * 1000) / 1000.0 + " these columns hardly tell the target; do not act on these probabilities");
    }

    private Learner learner(Request request) {
        if (name.equals("logit")) {
            double ridge = request.number("ridge", 1);
            if (ridge < 0) throw InputRefused.because("--ridge must not be negative");
            return (sample, target, rows) -> LogisticRegression.fit(sample, target, rows, ridge);
        }
        BoostedTrees.Settings settings = settings(request);
        return (sample, target, rows) -> BoostedTrees.fit(sample, target, rows, settings);
    }

    private static BoostedTrees.Settings settings(Request request) {
        int trees = request.count("trees", 100), depth = request.count("depth", 3);
        if (trees < 1 || trees > 10_000) throw InputRefused.because("--trees must lie between 1 and 10000");
        if (depth < 1 || depth > 12) throw InputRefused.because("--depth must lie between 1 and 12");
        double rate = request.number("rate", 0.1);
        if (!(rate > 0 && rate <= 1)) throw InputRefused.because("--rate must lie above 0 and not above 1");
        return new BoostedTrees.Settings(trees, depth, rate, 20);
    }

    private void describe(Answer answer, Request request, Sample sample, double[] target, int[] rows) {
        if (name.equals("boosted")) {
            BoostedTrees.fit(sample, target, rows, settings(request)).importance().forEach((feature, share) -> answer.row("feature", feature, "importance", share));
            return;
        }
        LogisticRegression model = LogisticRegression.fit(sample, target, rows, request.number("ridge", 1));
        answer.fit("logLikelihood", model.logLikelihood()).fit("ridge", request.number("ridge", 1));
        for (var each : model.coefficients()) {
            answer.param(each.term(), each.value()).row("term", each.term(), "coefficient", each.value(), "standardError", each.standardError(), "z", each.standardError() > 0 ? each.value() / each.standardError() : null);
        }
    }

    private static List<String> features(Request request, Table table) {
        List<String> excluded = new ArrayList<>(request.columns("exclude", table));
        excluded.add(request.text("target"));
        for (String column : request.list("known-after")) {
            if (table.has(column) && !excluded.contains(column)) throw InputRefused.column(column, "is known only after the outcome and would leak it; add it to --exclude");
        }
        return table.names().stream().filter(column -> !excluded.contains(column)).toList();
    }
}
