package dev.perennial.models.cli;

import dev.perennial.models.choice.ConditionalLogit;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.ArrayList;
import java.util.List;

/** choice: what makes customers choose one alternative over the others. */
final class ChoiceCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("choice", "conditional logit on a wide panel: a row a choice, columns such as price.brand for every attribute and alternative")
                .column("choice", "the alternative chosen").option("attributes", "parts before the point, such as price,disp,feat (default: all that every alternative has)")
                .option("base", "alternative without a constant (default: the last in alphabetical order)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        String[] choice = table.labels("choice");
        List<String> alternatives = alternatives(choice);
        List<String> attributes = request.has("attributes") ? request.list("attributes") : attributes(table, alternatives);
        if (attributes.isEmpty()) throw InputRefused.because("no columns such as price." + alternatives.getFirst() + " exist for every alternative");
        String base = request.text("base", alternatives.getLast());
        if (!alternatives.contains(base)) throw InputRefused.because("--base \"" + base + "\" is none of " + String.join(", ", alternatives));
        double[][][] x = new double[choice.length][alternatives.size()][attributes.size()];
        for (int k = 0; k < attributes.size(); k++) {
            for (int j = 0; j < alternatives.size(); j++) {
                double[] column = table.numbers(attributes.get(k) + "." + alternatives.get(j));
                for (int i = 0; i < x.length; i++) x[i][j][k] = column[i];
            }
        }
        int[] chosen = new int[choice.length];
        for (int i = 0; i < chosen.length; i++) chosen[i] = alternatives.indexOf(choice[i]);
        ConditionalLogit fit = ConditionalLogit.fit(x, chosen, alternatives.indexOf(base));
        Answer answer = new Answer("choice", choice.length).fit("logLikelihood", fit.logLikelihood()).fit("logLikelihoodNull", fit.logLikelihoodNull()).fit("base", base)
                .metric("pseudoR2", 1 - fit.logLikelihood() / fit.logLikelihoodNull());
        neverChosen(table, attributes.getFirst() + ".", alternatives).forEach(name -> answer.warn("alternative \"" + name + "\" is never chosen and left out"));
        if (fit.standardErrors() == null) answer.warn("standard errors do not exist: an attribute hardly differs, or lies far out of scale with the others");
        List<String> names = new ArrayList<>(attributes);
        alternatives.stream().filter(name -> !name.equals(base)).forEach(names::add);
        for (int j = 0; j < names.size(); j++) {
            answer.param(names.get(j), fit.coefficients()[j]);
            Double error = fit.standardErrors() == null ? null : fit.standardErrors()[j];
            answer.row("term", names.get(j), "coefficient", fit.coefficients()[j], "standardError", error, "z", error == null ? null : fit.coefficients()[j] / error);
        }
        return answer;
    }

    private static List<String> neverChosen(Table table, String start, List<String> alternatives) {
        return table.names().stream().filter(name -> name.startsWith(start)).map(name -> name.substring(start.length())).filter(name -> !alternatives.contains(name)).toList();
    }

    private static List<String> alternatives(String[] choice) {
        List<String> alternatives = java.util.Arrays.stream(choice).distinct().sorted().toList();
        if (alternatives.size() < 2) throw InputRefused.column("choice", "has only one value, so there is no choice");
        return alternatives;
    }

    private static List<String> attributes(Table table, List<String> alternatives) {
        String end = "." + alternatives.getFirst();
        return table.names().stream().filter(name -> name.endsWith(end)).map(name -> name.substring(0, name.length() - end.length()))
                .filter(attribute -> alternatives.stream().allMatch(alternative -> table.has(attribute + "." + alternative))).toList();
    }
}
