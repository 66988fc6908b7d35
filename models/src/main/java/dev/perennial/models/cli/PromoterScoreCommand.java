package dev.perennial.models.cli;

import dev.perennial.models.satisfaction.PromoterScore;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;

/** nps: would customers recommend us; on a scale to 5, are they satisfied. */
final class PromoterScoreCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("nps", "net promoter score with interval and response rate; on the scale 1-5 the share satisfied").column("score", "the answer; empty where asked but not answered")
                .option("scale", "0-10, 1-10 or 1-5 (default 0-10)").option("asked", "how many were asked (default: rows of the file)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        double[] cells = table.numbersOrGaps("score");
        String scale = request.choice("scale", "0-10", "0-10", "1-10", "1-5");
        int[] answers = answers(table, cells, scale);
        int asked = request.count("asked", table.rows());
        if (asked < answers.length) throw InputRefused.because("--asked " + asked + " is less than the " + answers.length + " answers");
        Answer answer = new Answer("nps", answers.length).metric("answers", answers.length).metric("asked", asked).metric("responseRate", (double) answers.length / asked);
        if (answers.length < 30) answer.warn("with " + answers.length + " answers the interval is only a rough guide");
        if (scale.equals("1-5")) {
            double[] satisfied = PromoterScore.satisfied(answers);
            return answer.metric("csat", 100 * satisfied[0]).metric("lower", 100 * satisfied[1]).metric("upper", 100 * satisfied[2]);
        }
        PromoterScore score = PromoterScore.of(answers, scale.equals("0-10") ? 0 : 1);
        return answer.metric("nps", score.score()).metric("lower", score.lower()).metric("upper", score.upper()).metric("promoters", score.promoters()).metric("passives", score.passives()).metric("detractors", score.detractors());
    }

    /** The answers given, each on the scale. */
    private static int[] answers(Table table, double[] cells, String scale) {
        int lowest = scale.equals("0-10") ? 0 : 1, highest = scale.equals("1-5") ? 5 : 10;
        int[] answers = new int[cells.length];
        int given = 0;
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(cells[i])) continue;
            if (cells[i] != Math.rint(cells[i])) throw InputRefused.cell(table.fileRow(i), "score", cells[i] + " is not a whole number");
            if (cells[i] < lowest || cells[i] > highest) throw InputRefused.cell(table.fileRow(i), "score", (long) cells[i] + " does not lie on the scale " + scale);
            answers[given++] = (int) cells[i];
        }
        return Arrays.copyOf(answers, given);
    }
}
