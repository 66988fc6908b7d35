package dev.perennial.models.cli;

import dev.perennial.models.satisfaction.KeyDrivers;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Comparator;
import java.util.List;

/** drivers: which items carry an overall score. */
final class DriversCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("drivers", "key drivers of an overall score: LMG (Shapley) and Johnson's relative weights, each summing to R²; every other numeric column is an item")
                .option("target", "column of the overall score").option("items", "columns to use, separated by commas (default: all numeric ones)").option("exclude", "columns to leave out");
    }

    @Override
    public Answer answer(Request request) {
        Table all = request.table();
        String target = request.text("target");
        List<String> excluded = request.columns("exclude", all);
        List<String> items = request.has("items") ? request.list("items") : all.names().stream().filter(name -> !name.equals(target) && !excluded.contains(name) && all.isNumeric(name)).toList();
        CompleteRows complete = CompleteRows.of(all, items, target);
        if (complete.rows().length == 0) throw InputRefused.because("no row is complete");
        Answer answer = new Answer("drivers", complete.rows().length);
        if (complete.leftOut() > 0) answer.warn(complete.leftOut() + " incomplete rows are left out");
        KeyDrivers found = KeyDrivers.of(complete.rows(), complete.target(), items);
        if (!found.exact()) answer.warn("with so many items LMG is a mean over 2,000 random orders, not over all");
        answer.fit("r2", found.rSquared());
        found.drivers().stream().sorted(Comparator.comparingDouble(KeyDrivers.Driver::lmg).reversed()).forEach(driver -> answer.row("item", driver.item(), "lmg", driver.lmg(), "lmgShare", driver.lmg() / found.rSquared(),
                "johnson", driver.johnson(), "johnsonShare", driver.johnson() / found.rSquared(), "beta", driver.beta(), "correlation", driver.correlation()));
        return answer;
    }
}
