package dev.perennial.models.survival;

/** Cox's log partial likelihood with its slope and information; rows are visited from the longest duration to the shortest, so the risk set only grows. */
record PartialLikelihood(double[] duration, boolean[] event, double[][] x, int[] longestFirst, Cox.Ties ties) {

    /** What the search needs at one point. */
    record Value(double value, double[] score, double[][] information) {}

    /** Sums of risk, risk-weighted covariates and their products. */
    private static final class Sums {
        double risk;
        final double[] first;
        final double[][] second;

        Sums(int p) {
            first = new double[p];
            second = new double[p][p];
        }

        void add(double weight, double[] row) {
            risk += weight;
            for (int j = 0; j < row.length; j++) {
                first[j] += weight * row[j];
                for (int k = 0; k <= j; k++) second[j][k] += weight * row[j] * row[k];
            }
        }
    }

    Value at(double[] beta) {
        int p = beta.length;
        double value = 0;
        double[] score = new double[p];
        double[][] information = new double[p][p];
        Sums set = new Sums(p);
        for (int i = 0; i < longestFirst.length; ) {
            double time = duration[longestFirst[i]];
            Sums dying = new Sums(p);
            int deaths = 0;
            for (; i < longestFirst.length && duration[longestFirst[i]] == time; i++) {
                int row = longestFirst[i];
                double log = dot(x[row], beta);
                double risk = Math.exp(log);
                set.add(risk, x[row]);
                if (!event[row]) continue;
                deaths++;
                dying.add(risk, x[row]);
                value += log;
                for (int j = 0; j < p; j++) score[j] += x[row][j];
            }
            for (int d = 0; d < deaths; d++) {
                double gone = switch (ties) {
                    case EFRON -> (double) d / deaths;
                    case BRESLOW -> 0;
                };
                value -= subtract(score, information, set, dying, gone);
            }
        }
        for (int j = 0; j < p; j++) for (int k = 0; k < j; k++) information[k][j] = information[j][k];
        return new Value(value, score, information);
    }

    private static double subtract(double[] score, double[][] information, Sums set, Sums dying, double gone) {
        double risk = set.risk - gone * dying.risk;
        int p = score.length;
        double[] mean = new double[p];
        for (int j = 0; j < p; j++) {
            mean[j] = (set.first[j] - gone * dying.first[j]) / risk;
            score[j] -= mean[j];
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) information[j][k] += (set.second[j][k] - gone * dying.second[j][k]) / risk - mean[j] * mean[k];
        }
        return Math.log(risk);
    }

    private static double dot(double[] row, double[] beta) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) sum += row[j] * beta[j];
        return sum;
    }
}
