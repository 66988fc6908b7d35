package dev.perennial.models.cli;

import dev.perennial.models.scoring.LeakCheck;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import dev.perennial.models.uplift.UpliftCurve;
import dev.perennial.models.uplift.UpliftLearner;
import dev.perennial.models.uplift.UpliftTrial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** uplift: whom a campaign moves, rather than who responds anyway. */
final class UpliftCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("uplift", "arms compared, then Qini, AUUC and uplift at the best 10 and 30 % per arm, with intervals over several splits")
                .option("treatment", "column of the arms of a random trial").option("target", "column of the response: two values").option("positive", "the value that is the response")
                .option("control", "the untreated arm (default: 0, no, none, control or the arm whose name starts with no)").option("arm", "the one treated arm to look at (default: all)")
                .option("exclude", "columns to leave out, such as other outcomes").option("method", "t (two models), s (one model with interactions) or transform (default t)")
                .option("splits", "how many (default 5)").option("test-share", "of each split (default 0.3)").option("seed", "of the splits (default 1)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        String treatmentColumn = request.text("treatment");
        String[] arm = table.labels(treatmentColumn);
        TargetColumn target = TargetColumn.read(request, table, request.text("target"));
        List<String> arms = Arrays.stream(arm).distinct().sorted().toList();
        if (arms.size() < 2 || arms.size() > 50) throw InputRefused.column(treatmentColumn, "has " + arms.size() + " arms; a trial has at least two and at most 50");
        String control = control(request, arms);
        Answer answer = new Answer("uplift", table.rows()).fit("control", control).fit("positive", target.positive());
        answer.metric("arms", arms.stream().map(name -> describe(name, arm, target.values())).toList());
        for (String treated : arms) {
            if (!treated.equals(control) && (!request.has("arm") || request.text("arm").equals(treated))) trial(answer, request, table, arm, target.values(), treated, control);
        }
        return answer;
    }

    private static void trial(Answer answer, Request request, Table table, String[] arm, double[] target, String treated, String control) {
        int[] rows = java.util.stream.IntStream.range(0, arm.length).filter(i -> arm[i].equals(treated) || arm[i].equals(control)).toArray();
        boolean[] kept = new boolean[arm.length];
        for (int row : rows) kept[row] = true;
        List<String> columns = new ArrayList<>(table.names());
        columns.removeAll(request.columns("exclude", table));
        columns.removeAll(List.of(request.text("treatment"), request.text("target")));
        Sample sample = Sample.of(table.where(i -> kept[i]), columns);
        sample.remarks().forEach(answer::warn);
        UpliftLearner learner = switch (request.choice("method", "t", "t", "s", "transform")) {
            case "s" -> UpliftLearner.ONE_MODEL;
            case "transform" -> UpliftLearner.CLASS_TRANSFORMATION;
            default -> UpliftLearner.TWO_MODELS;
        };
        double[] treatment = Arrays.stream(rows).mapToDouble(row -> arm[row].equals(treated) ? 1 : 0).toArray();
        double[] outcome = Arrays.stream(rows).mapToDouble(row -> target[row]).toArray();
        LeakCheck.followers(sample, outcome).forEach(answer::warn);
        UpliftTrial trial = UpliftTrial.run(learner, sample, treatment, outcome, request.count("splits", 5), request.number("test-share", 0.3), request.count("seed", 1));
        report(answer, treated, trial);
    }

    private static void report(Answer answer, String treated, UpliftTrial trial) {
        UpliftCurve first = trial.splits().getFirst().curve();
        UpliftCurve.Estimate interval = first.qiniInterval(200, 1);
        answer.row("arm", treated, "qini", trial.qini(), "qiniDeviation", trial.qiniDeviation(), "qiniInterval", bounds(interval),
                "auuc", mean(trial, UpliftTrial.Split::auuc), "upliftAt10", mean(trial, UpliftTrial.Split::upliftAtTen), "upliftAt10Interval", bounds(first.upliftAt(0.1)),
                "upliftAt30", mean(trial, UpliftTrial.Split::upliftAtThirty), "upliftAt30Interval", bounds(first.upliftAt(0.3)), "averageEffect", first.averageEffect().value(),
                "averageEffectInterval", bounds(first.averageEffect()), "byTenth", first.byTenth().stream().map(UpliftCurve.Estimate::value).toList(), "qiniBySplit", trial.splits().stream().map(UpliftTrial.Split::qini).toList());
        if (trial.qini() - 2 * trial.qiniDeviation() <= 0 || interval.lower() <= 0) answer.warn("arm \"" + treated + "\": the Qini coefficient cannot be told from 0; everyone responds alike, so choosing whom to treat gains nothing");
    }

    private static double mean(UpliftTrial trial, java.util.function.ToDoubleFunction<UpliftTrial.Split> part) {
        return trial.splits().stream().mapToDouble(part).average().orElseThrow();
    }

    private static List<Double> bounds(UpliftCurve.Estimate estimate) {
        return List.of(estimate.lower(), estimate.upper());
    }

    private static Object describe(String name, String[] arm, double[] target) {
        int[] rows = java.util.stream.IntStream.range(0, arm.length).filter(i -> arm[i].equals(name)).toArray();
        return Answer.pairs("arm", name, "n", rows.length, "rate", Arrays.stream(rows).mapToDouble(row -> target[row]).average().orElse(0));
    }

    private static String control(Request request, List<String> arms) {
        if (request.has("control")) {
            if (!arms.contains(request.text("control"))) throw InputRefused.because("--control \"" + request.text("control") + "\" is none of the arms " + String.join(", ", arms));
            return request.text("control");
        }
        List<String> likely = arms.stream().filter(name -> name.toLowerCase().matches("0|0\\.0|false|none|control|no\\b.*|untreated")).toList();
        if (likely.size() != 1) throw InputRefused.because("name the untreated arm by --control; the arms are " + String.join(", ", arms));
        return likely.getFirst();
    }
}
