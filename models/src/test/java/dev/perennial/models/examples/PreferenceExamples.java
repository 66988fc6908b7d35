package dev.perennial.models.examples;

import static dev.perennial.models.examples.Plot.Kind.BARS;
import static dev.perennial.models.examples.Plot.Kind.LINE;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.choice.BrandSwitching;
import dev.perennial.models.choice.ConditionalLogit;
import dev.perennial.models.satisfaction.KeyDrivers;
import dev.perennial.models.satisfaction.PathModel;
import dev.perennial.models.satisfaction.PathSpecification;
import dev.perennial.models.satisfaction.PromoterScore;
import dev.perennial.models.satisfaction.SatisfactionIndex;
import dev.perennial.models.segmentation.GaussianMixture;
import dev.perennial.models.segmentation.KMeans;
import dev.perennial.models.segmentation.Points;
import dev.perennial.models.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What customers prefer, which groups they form and how content they are. */
final class PreferenceExamples {

    private static final List<String> BRANDS = List.of("sunshine", "kleebler", "nabisco", "private");
    private static final List<String> GOODS = List.of("Fresh", "Milk", "Grocery", "Frozen", "Delicassen");

    private PreferenceExamples() {}

    static List<Plot> plots() {
        return List.of(switching(), choice(), groups(), howManyGroups(), drivers(), paths(), index(), promoters());
    }

    private static Plot switching() {
        Table panel = PublishedSets.table("brand-choice-panels/cracker.csv");
        var found = BrandSwitching.of(panel.labels("id"), panel.labels("choice"));
        var cells = new ArrayList<double[]>();
        for (int from = 0; from < 4; from++) for (int to = 0; to < 4; to++) cells.add(new double[] {to, from, 100 * found.probability()[found.brands().indexOf(BRANDS.get(from))][found.brands().indexOf(BRANDS.get(to))]});
        return new Plot("switching", "Nabisco and the private label keep their buyers", "bought next", "bought before; shade: %").over(BRANDS).by(BRANDS).heat(cells);
    }

    private static Plot choice() {
        Table panel = PublishedSets.table("brand-choice-panels/cracker.csv");
        String[] attributes = {"price", "disp", "feat"}, choice = panel.labels("choice");
        double[][][] x = new double[choice.length][4][3];
        for (int k = 0; k < 3; k++) for (int j = 0; j < 4; j++) {
            double[] column = panel.numbers(attributes[k] + "." + BRANDS.get(j));
            for (int i = 0; i < x.length; i++) x[i][j][k] = column[i];
        }
        double[] b = ConditionalLogit.fit(x, Arrays.stream(choice).mapToInt(BRANDS::indexOf).toArray(), 3).coefficients();
        double[] prices = IntStream.rangeClosed(60, 140).asDoubleStream().toArray();
        var plot = new Plot("choice", "A dearer Nabisco drives buyers to the others, evenly", "price of Nabisco, the others at their mean", "share of the choices");
        for (int brand = 0; brand < 4; brand++) {
            int of = brand;
            plot.with(LINE, BRANDS.get(brand), prices, Arrays.stream(prices).map(price -> share(b, price, of, x)).toArray());
        }
        return plot;
    }

    private static double share(double[] b, double price, int brand, double[][][] x) {
        double[] pull = new double[4];
        for (int j = 0; j < 4; j++) {
            int of = j;
            double shown = j == 2 ? price : Arrays.stream(x).mapToDouble(row -> row[of][0]).average().orElseThrow();
            pull[j] = Math.exp(b[0] * shown + (j < 3 ? b[3 + j] : 0));
        }
        return pull[brand] / Arrays.stream(pull).sum();
    }

    private static Plot groups() {
        var found = KMeans.fit(goods(), 3, 50, 1);
        var plot = new Plot("kmeans", "Three groups of wholesale customers, by what they buy more or less than others", "goods", "centre, in deviations").over(GOODS);
        for (int k = 0; k < 3; k++) plot.with(BARS, found.sizes()[k] + " customers", found.centres()[k]);
        return plot;
    }

    private static Plot howManyGroups() {
        double[][] rows = goods();
        double[] k = {1, 2, 3, 4, 5};
        return new Plot("mixture", "Two groups explain the wholesale customers best", "groups", "BIC, lower is better").with(LINE, "BIC", k, Arrays.stream(k).map(n -> GaussianMixture.fit(rows, (int) n, 20, 1).bic()).toArray());
    }

    private static Plot drivers() {
        double[][] rows = raw();
        var found = KeyDrivers.of(Arrays.stream(rows).map(row -> Arrays.copyOf(row, 4)).toArray(double[][]::new), Arrays.stream(rows).mapToDouble(row -> row[4]).toArray(), GOODS.subList(0, 4));
        return new Plot("drivers", "Milk and frozen goods go with delicatessen; both measures share R² alike", "item", "share of R²").over(GOODS.subList(0, 4))
                .with(BARS, "LMG", found.drivers().stream().mapToDouble(KeyDrivers.Driver::lmg).toArray()).with(BARS, "Johnson", found.drivers().stream().mapToDouble(KeyDrivers.Driver::johnson).toArray());
    }

    private static Plot paths() {
        var specification = PathSpecification.parse("Perishable = Fresh Frozen\nStaple = Milk Grocery\nDelicatessen = Delicassen\nDelicatessen <- Perishable Staple");
        double[][] rows = Arrays.stream(goods()).map(row -> new double[] {row[0], row[3], row[1], row[2], row[4]}).toArray(double[][]::new);
        var plot = new Plot("path-model", "Corrected for unreliable measurement, perishables weigh more than staples", "cause of buying delicatessen", "path coefficient").over(List.of("perishables", "staples"));
        for (boolean consistent : new boolean[] {false, true}) plot.with(BARS, consistent ? "consistent" : "plain", Arrays.copyOf(PathModel.fit(rows, specification, consistent).paths()[2], 2));
        return plot;
    }

    /** A made-up quarter. */
    private static Plot index() {
        var index = SatisfactionIndex.of(List.of("answered in time", "solved at once", "satisfied", "would buy again"), new double[] {30, 30, 25, 15}, new double[] {92, 71, 84, Double.NaN});
        return new Plot("index", "%.1f points; the weight of the missing measure goes to the others".formatted(index.index()), "measure", "points").over(index.parts().stream().map(SatisfactionIndex.Part::measure).toList())
                .with(BARS, "points", index.parts().stream().mapToDouble(part -> part.missing() ? 0 : part.points()).toArray()).with(BARS, "weight", index.parts().stream().mapToDouble(SatisfactionIndex.Part::weight).toArray());
    }

    /** The interval of a score of 20 by how many answered. */
    private static Plot promoters() {
        double[] n = {20, 50, 100, 200, 400, 800};
        var scores = Arrays.stream(n).mapToObj(answers -> PromoterScore.of(IntStream.range(0, (int) answers).map(i -> i % 10 < 5 ? 10 : i % 10 < 7 ? 8 : 3).toArray(), 0)).toList();
        return new Plot("nps", "The same 20 points mean little from twenty answers", "answers", "net promoter score with 95 % interval").with(LINE, "score", n, scores.stream().mapToDouble(PromoterScore::score).toArray())
                .band("interval", n, scores.stream().mapToDouble(PromoterScore::lower).toArray(), scores.stream().mapToDouble(PromoterScore::upper).toArray());
    }

    private static double[][] goods() {
        String[] names = GOODS.toArray(String[]::new);
        return Points.standardised(Points.logged(raw(), names), names);
    }

    private static double[][] raw() {
        Table table = PublishedSets.table("wholesale-customers/wholesale_customers.csv");
        double[][] rows = new double[table.rows()][GOODS.size()];
        for (int j = 0; j < GOODS.size(); j++) {
            double[] column = table.numbers(GOODS.get(j));
            for (int i = 0; i < rows.length; i++) rows[i][j] = column[i];
        }
        return rows;
    }
}
