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
        double[] given = Arrays.stream(table.numbersOrGaps("score")).filter(score -> !Double.isNaN(score)).toArray();
        int[] answers = new int[given.length];
        for (int i = 0; i < given.length; i++) {
            answers[i] = (int) given[i];
            if (answers[i] != given[i]) throw InputRefused.column("score", given[i] + " is not a whole number");
        }
        String scale = request.choice("scale", "0-10", "0-10", "1-10", "1-5");
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
}
