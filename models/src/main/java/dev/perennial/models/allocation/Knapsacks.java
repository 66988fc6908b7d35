package dev.perennial.models.allocation;

import java.util.Arrays;

/** One knapsack per agent, filled best by dynamic programming over its whole-numbered capacity. */
final class Knapsacks {

    private final AssignmentProblem problem;
    private final double[] value;
    private final boolean[][] taken;

    Knapsacks(AssignmentProblem problem) {
        this.problem = problem;
        int largest = Arrays.stream(problem.capacity()).max().orElse(0);
        this.value = new double[largest + 1];
        this.taken = new boolean[problem.jobs()][largest + 1];
    }

    /** The relaxed bound for these multipliers; marks who was given what among the undecided jobs. */
    double relax(int[] fixed, int[] room, double[] multipliers, boolean[][] given) {
        double bound = 0;
        for (int j = 0; j < fixed.length; j++) bound += fixed[j] >= 0 ? problem.profit()[fixed[j]][j] : multipliers[j];
        for (int i = 0; i < given.length; i++) bound += fill(i, fixed, room[i], multipliers, given[i]);
        return bound;
    }

    private double fill(int agent, int[] fixed, int room, double[] multipliers, boolean[] given) {
        double[] profit = problem.profit()[agent];
        int[] load = problem.load()[agent];
        Arrays.fill(given, false);
        Arrays.fill(value, 0, room + 1, 0);
        for (int j = 0; j < fixed.length; j++) {
            double gain = profit[j] - multipliers[j];
            if (fixed[j] >= 0 || gain <= 0 || load[j] > room) continue;
            boolean[] row = taken[j];
            for (int c = room; c >= load[j]; c--) {
                double with = value[c - load[j]] + gain;
                row[c] = with > value[c];
                if (row[c]) value[c] = with;
            }
        }
        int left = room;
        for (int j = fixed.length - 1; j >= 0; j--) {
            boolean considered = fixed[j] < 0 && profit[j] - multipliers[j] > 0 && load[j] <= left;
            if (!considered || !taken[j][left]) continue;
            given[j] = true;
            left -= load[j];
        }
        return value[room];
    }
}
