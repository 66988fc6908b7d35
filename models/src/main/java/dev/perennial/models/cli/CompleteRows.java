package dev.perennial.models.cli;

import dev.perennial.models.table.Table;
import java.util.List;

/** The rows of a table that have a number in all the columns asked for. */
record CompleteRows(double[][] rows, double[] target, int leftOut) {

    /** Reads columns, and a target where one is named. */
    static CompleteRows of(Table all, List<String> columns, String target) {
        List<double[]> read = columns.stream().map(all::numbersOrGaps).toList();
        double[] aim = target == null ? new double[all.rows()] : all.numbersOrGaps(target);
        int[] kept = java.util.stream.IntStream.range(0, all.rows()).filter(i -> !Double.isNaN(aim[i]) && read.stream().noneMatch(column -> Double.isNaN(column[i]))).toArray();
        double[][] rows = new double[kept.length][columns.size()];
        double[] targets = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            targets[i] = aim[kept[i]];
            for (int j = 0; j < rows[i].length; j++) rows[i][j] = read.get(j)[kept[i]];
        }
        return new CompleteRows(rows, targets, all.rows() - kept.length);
    }
}
