package dev.perennial.models.cli;

import dev.perennial.models.scoring.Calibration;
import dev.perennial.models.scoring.Ranking;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.stream.IntStream;

/** calibrate: whether probabilities mean what they say, and how to mend them. */
final class CalibrateCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("calibrate", "reliability table, Brier score and a recalibrated map").column("probability", "what was said").column("outcome", "what happened: 1 or 0").option("bins", "rows of the table (default 10)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        double[] probability = table.numbers("probability"), outcome = table.numbers("outcome");
        int wanted = request.count("bins", 10);
        if (wanted < 1 || wanted > 10_000) throw InputRefused.because("--bins must lie between 1 and 10000");
        double brier = Calibration.brier(probability, outcome);
        var bins = Calibration.reliability(probability, outcome, wanted);
        Calibration.Platt platt = Calibration.platt(probability, outcome);
        Calibration.Monotone isotonic = Calibration.isotonic(probability, outcome);
        double[] mended = Arrays.stream(probability).map(platt::apply).toArray(), stepped = Arrays.stream(probability).map(isotonic::apply).toArray();
        Answer answer = new Answer("calibrate", table.rows()).param("slope", platt.slope()).param("shift", platt.shift())
                .metric("brier", brier).metric("logLoss", Ranking.logLoss(probability, outcome)).metric("calibrationError", Calibration.error(bins))
                .metric("brierAfterPlatt", Calibration.brier(mended, outcome)).metric("brierAfterIsotonic", Calibration.brier(stepped, outcome))
                .metric("map", IntStream.range(0, isotonic.predicted().length).mapToObj(i -> Answer.pairs("probability", isotonic.predicted()[i], "recalibrated", isotonic.real()[i])).toList());
        for (var bin : bins) answer.row("from", bin.from(), "to", bin.to(), "rows", bin.rows(), "predicted", bin.predicted(), "observed", bin.observed());
        if (Arrays.stream(outcome).distinct().count() < 2) answer.warn("all outcomes are alike: the maps only repeat that");
        return answer;
    }
}
