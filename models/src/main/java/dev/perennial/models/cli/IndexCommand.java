package dev.perennial.models.cli;

import dev.perennial.models.satisfaction.SatisfactionIndex;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.List;

/** index: one figure from several weighted measures. */
final class IndexCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("index", "weighted index from 0 to 100; a missing measure gives its weight to the others")
                .column("measure", "name").column("weight", "of the measure; need not sum to 100").column("target", "value worth 100 points; empty where the value lies on a scale").column("value", "reached; empty where missing")
                .column("better", "lower where lower is better; optional").option("scale", "ends of the scale of values without target (default 1-10)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        double[] weight = table.numbers("weight"), value = table.numbersOrGaps("value"), points = new double[table.rows()];
        double[] target = table.has("target") ? table.numbersOrGaps("target") : null;
        String[] better = table.has("better") ? table.text("better") : null;
        double[] scale = scale(request.text("scale", "1-10"));
        for (int i = 0; i < points.length; i++) {
            boolean aimed = target != null && !Double.isNaN(target[i]);
            if (Double.isNaN(value[i])) points[i] = Double.NaN;
            else if (aimed && !(target[i] > 0)) throw InputRefused.cell(table.fileRow(i), "target", target[i] + " is not above 0");
            else if (!aimed && (value[i] < scale[0] || value[i] > scale[1])) throw InputRefused.cell(table.fileRow(i), "value", value[i] + " does not lie on the scale from " + scale[0] + " to " + scale[1]);
            else if (aimed) points[i] = SatisfactionIndex.reached(value[i], target[i], better != null && better[i].equalsIgnoreCase("lower"));
            else points[i] = SatisfactionIndex.rescaled(value[i], scale[0], scale[1]);
        }
        SatisfactionIndex index = SatisfactionIndex.of(List.of(table.labels("measure")), weight, points);
        Answer answer = new Answer("index", table.rows()).metric("index", index.index()).metric("coverage", index.coverage());
        for (var part : index.parts()) {
            answer.row("measure", part.measure(), "points", part.missing() ? null : part.points(), "weight", part.weight(), "contribution", part.weight() * part.points() / 100);
            if (part.missing()) answer.warn("measure \"" + part.measure() + "\" has no value; its weight went to the others");
        }
        return answer;
    }

    private static double[] scale(String text) {
        String[] ends = text.split("-");
        try {
            double[] scale = {Double.parseDouble(ends[0]), Double.parseDouble(ends[1])};
            if (ends.length == 2 && scale[1] > scale[0]) return scale;
        } catch (NumberFormatException | IndexOutOfBoundsException notAScale) {
            // refused below, as is a scale whose ends are the wrong way round
        }
        throw InputRefused.because("--scale \"" + text + "\" is not like 1-10");
    }
}
