package dev.perennial.models.scoring;

import dev.perennial.models.scoring.Sample.Category;
import dev.perennial.models.scoring.Sample.Feature;
import dev.perennial.models.scoring.Sample.Numeric;
import java.util.ArrayList;
import java.util.List;

/** Turns rows of a sample into terms of a linear model: numbers centred, a term for gaps, and a term per level but the most frequent, all scaled to unit deviation over the training rows. */
final class DesignMatrix {

    private final Sample sample;
    private final List<String> names = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<double[]> centreAndScale = new ArrayList<>();

    /** Where a feature's terms stand; the gap term and level terms are -1 where absent. */
    private record Term(Feature feature, int first, int gapTerm, int[] levelTerms) {}

    DesignMatrix(Sample sample, int[] rows) {
        this.sample = sample;
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
                    value[n++] = gap ? 1 / scale(term.gapTerm) : (number - centre(term.first)) / scale(term.first);
                }
                case Category category -> {
                    int code = category.codes()[row];
                    int at = code < 0 ? term.gapTerm : term.levelTerms[code];
                    if (at < 0) continue;
                    index[n] = at;
                    value[n++] = 1 / scale(at);
                }
            }
        }
        return n;
    }

    int longestRow() {
        return sample.features().size();
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
        int gapTerm = known < rows.length ? addLevel(numeric.name() + "=?", rows.length - known, rows.length) : -1;
        terms.add(new Term(numeric, first, gapTerm, null));
    }

    private void add(Category category, int[] rows) {
        int[] counts = new int[category.levels().size()];
        int unknown = 0;
        for (int row : rows) {
            if (category.codes()[row] < 0) unknown++;
            else counts[category.codes()[row]]++;
        }
        int reference = 0;
        for (int level = 1; level < counts.length; level++) if (counts[level] > counts[reference]) reference = level;
        int first = names.size();
        int[] levelTerms = new int[counts.length];
        for (int level = 0; level < counts.length; level++) {
            boolean told = level != reference && counts[level] > 0;
            levelTerms[level] = told ? addLevel(category.name() + "=" + category.levels().get(level), counts[level], rows.length) : -1;
        }
        int gapTerm = unknown > 0 ? addLevel(category.name() + "=?", unknown, rows.length) : -1;
        terms.add(new Term(category, first, gapTerm, levelTerms));
    }

    private int addLevel(String name, double count, double rows) {
        double share = Math.min(count / rows, 1 - 0.5 / rows);
        names.add(name);
        centreAndScale.add(new double[] {0, Math.sqrt(share * (1 - share))});
        return names.size() - 1;
    }
}
