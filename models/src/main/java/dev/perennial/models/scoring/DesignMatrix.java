package dev.perennial.models.scoring;

import dev.perennial.models.scoring.Sample.Category;
import dev.perennial.models.scoring.Sample.Feature;
import dev.perennial.models.scoring.Sample.Numeric;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns rows of a sample into terms of a linear model: numbers centred and scaled to unit deviation over the training rows, a term of 0 or 1 for gaps and for each level.
 *
 * <p>Every level has a term where a penalty tells them apart, so that none is privileged and their weights sum to 0; without one the most frequent is the reference.
 * A level that the training rows never had counts as the average of those they had, never as the reference: being the most frequent says nothing about a stranger.
 */
final class DesignMatrix {

    private final Sample sample;
    private final boolean everyLevel;
    private final List<String> names = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<double[]> centreAndScale = new ArrayList<>();

    /** Where a feature's terms stand, -1 where absent, and the shares of its terms among the training rows; code -1 stands in front of the levels. */
    private record Term(Feature feature, int first, int gapTerm, int[] levelTerms, double[] shares) {

        boolean knows(int code) {
            return shares[code + 1] > 0;
        }

        int levelTerm(int code) {
            return code < 0 ? gapTerm : levelTerms[code];
        }
    }

    DesignMatrix(Sample sample, int[] rows, boolean everyLevel) {
        this.sample = sample;
        this.everyLevel = everyLevel;
        for (Feature feature : sample.features()) {
            switch (feature) {
                case Numeric numeric -> add(numeric, rows);
                case Category category -> add(category, rows);
            }
        }
    }

    int width() {
        return names.size();
    }

    String name(int term) {
        return names.get(term);
    }

    /** What one natural unit of a term is in the model's units. */
    double scale(int term) {
        return centreAndScale.get(term)[1];
    }

    /** The natural value that counts as 0 in the model. */
    double centre(int term) {
        return centreAndScale.get(term)[0];
    }

    /** Writes a row's terms that are not zero and answers how many. */
    int fill(int row, int[] index, double[] value) {
        int n = 0;
        for (Term term : terms) {
            switch (term.feature) {
                case Numeric numeric -> {
                    double number = numeric.values()[row];
                    boolean gap = Double.isNaN(number);
                    if (gap && term.gapTerm < 0) continue;
                    index[n] = gap ? term.gapTerm : term.first;
                    value[n++] = gap ? 1 : (number - centre(term.first)) / scale(term.first);
                }
                case Category category -> n = fill(term, category.codes()[row], index, value, n);
            }
        }
        return n;
    }

    /** The most terms a row can have. */
    int longestRow() {
        int longest = 0;
        for (Term term : terms) longest += term.levelTerms == null || everyLevel ? 1 : term.shares.length;
        return longest;
    }

    private int fill(Term term, int code, int[] index, double[] value, int n) {
        if (!term.knows(code)) return everyLevel ? n : fillAverage(term, index, value, n);

        int at = term.levelTerm(code);
        if (at < 0) return n;
        index[n] = at;
        value[n] = 1;
        return n + 1;
    }

    private static int fillAverage(Term term, int[] index, double[] value, int n) {
        for (int code = -1; code < term.levelTerms.length; code++) {
            int at = term.levelTerm(code);
            if (at < 0) continue;
            index[n] = at;
            value[n++] = term.shares[code + 1];
        }
        return n;
    }

    private void add(Numeric numeric, int[] rows) {
        double sum = 0, squares = 0;
        int known = 0;
        for (int row : rows) {
            double value = numeric.values()[row];
            if (Double.isNaN(value)) continue;
            sum += value;
            known++;
        }
        double mean = known == 0 ? 0 : sum / known;
        for (int row : rows) if (!Double.isNaN(numeric.values()[row])) squares += (numeric.values()[row] - mean) * (numeric.values()[row] - mean);
        double scale = squares > 0 ? Math.sqrt(squares / known) : 1;
        int first = names.size();
        names.add(numeric.name());
        centreAndScale.add(new double[] {mean, scale});
        int gapTerm = known < rows.length ? addLevel(numeric.name() + "=?") : -1;
        terms.add(new Term(numeric, first, gapTerm, null, null));
    }

    private void add(Category category, int[] rows) {
        double[] shares = new double[category.levels().size() + 1];
        for (int row : rows) shares[category.codes()[row] + 1] += 1.0 / rows.length;
        int reference = 0;
        for (int level = 1; level < shares.length - 1; level++) if (shares[level + 1] > shares[reference + 1]) reference = level;
        int first = names.size();
        int[] levelTerms = new int[shares.length - 1];
        for (int level = 0; level < levelTerms.length; level++) {
            boolean told = (everyLevel || level != reference) && shares[level + 1] > 0;
            levelTerms[level] = told ? addLevel(category.name() + "=" + category.levels().get(level)) : -1;
        }
        int gapTerm = shares[0] > 0 ? addLevel(category.name() + "=?") : -1;
        terms.add(new Term(category, first, gapTerm, levelTerms, shares));
    }

    private int addLevel(String name) {
        names.add(name);
        centreAndScale.add(new double[] {0, 1});
        return names.size() - 1;
    }
}
