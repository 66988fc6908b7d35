package dev.perennial.models.cli;

import dev.perennial.models.survival.KaplanMeier;
import dev.perennial.models.survival.LogRank;
import dev.perennial.models.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** kaplan-meier: how many are still there after a time, in all and by group. */
final class KaplanMeierCommand implements ModelCommand {

    @Override
    public Description description() {
        return SurvivalInput.describe(Description.of("kaplan-meier", "survival curve with bands and median, by group with a log-rank test"))
                .column("group", "what to compare; optional").option("at", "times to read the curve at, separated by commas").option("confidence", "of the bands (default 0.95)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        SurvivalInput input = SurvivalInput.read(request, table);
        Answer answer = new Answer("kaplan-meier", table.rows());
        curve(answer, request, input, IntStream.range(0, table.rows()).toArray(), "all");
        if (!table.has("group")) return answer;

        Map<String, List<Integer>> members = new TreeMap<>();
        String[] group = table.labels("group");
        for (int i = 0; i < group.length; i++) members.computeIfAbsent(group[i], _ -> new java.util.ArrayList<>()).add(i);
        members.forEach((name, rows) -> curve(answer, request, input, rows.stream().mapToInt(i -> i).toArray(), name));
        if (members.size() < 2) return answer.warn("there is only one group, so there is nothing to compare");
        LogRank test = LogRank.test(input.duration(), input.event(), group);
        return answer.metric("logRank", Answer.pairs("statistic", test.statistic(), "degreesOfFreedom", test.degreesOfFreedom(), "pValue", test.pValue()));
    }

    private static void curve(Answer answer, Request request, SurvivalInput input, int[] rows, String group) {
        double[] duration = new double[rows.length];
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            duration[i] = input.duration()[rows[i]];
            event[i] = input.event()[rows[i]];
        }
        KaplanMeier curve = KaplanMeier.of(duration, event, request.number("confidence", 0.95));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("n", rows.length);
        summary.put("events", curve.steps().stream().mapToDouble(KaplanMeier.Step::events).sum());
        summary.put("median", curve.median());
        Map<String, Double> read = new LinkedHashMap<>();
        for (String time : request.list("at")) read.put(time, curve.survival(Request.number("at", time)));
        if (!read.isEmpty()) summary.put("survival", read);
        answer.metric(group, summary);
        if (Double.isInfinite(curve.median())) answer.warn("group " + group + ": more than half are left at the end, so there is no median");
        curve.steps().stream().limit(request.mostRows()).forEach(step -> answer.row("group", group, "time", step.time(), "atRisk", step.atRisk(), "events", step.events(),
                "censored", step.censored(), "survival", step.survival(), "lower", step.lower(), "upper", step.upper()));
    }
}
