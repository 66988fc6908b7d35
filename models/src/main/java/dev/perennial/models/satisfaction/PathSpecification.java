package dev.perennial.models.satisfaction;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;

/**
 * What a path model claims: which items measure which construct, and which construct depends on which others. As text, a line each: {@code Image = imag1 imag2 imag3} names items, {@code Loyalty <- Image
 * Satisfaction} names causes; # starts a remark.
 *
 * <p>Formula: none.
 * <p>Units: none: names only.
 * <p>Assumes: every construct is measured by a line of its own.
 * <p>Errors: refuses lines of neither kind, constructs without items, unknown names, constructs that cause themselves or stand alone.
 * <p>Source: own.
 *
 * @param causes for each construct the numbers of those it depends on
 */
public record PathSpecification(List<String> constructs, List<List<String>> items, List<List<Integer>> causes) {

    /** Reads the text form. */
    public static PathSpecification parse(String text) {
        List<String> constructs = new ArrayList<>();
        List<List<String>> items = new ArrayList<>();
        List<String> arrows = new ArrayList<>();
        for (String raw : text.split("\\R")) {
            String line = raw.contains("#") ? raw.substring(0, raw.indexOf('#')).strip() : raw.strip();
            if (line.isEmpty()) continue;
            if (line.contains("<-")) {
                arrows.add(line);
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) throw InputRefused.because("the line \"" + line + "\" is neither NAME = items nor NAME <- causes");
            List<String> words = words(line.substring(equals + 1));
            if (words.isEmpty()) throw InputRefused.because("the construct in \"" + line + "\" has no items");
            constructs.add(line.substring(0, equals).strip());
            items.add(words);
        }
        List<List<Integer>> causes = new ArrayList<>();
        for (int c = 0; c < constructs.size(); c++) causes.add(new ArrayList<>());
        for (String arrow : arrows) {
            int at = arrow.indexOf("<-");
            int effect = number(constructs, arrow.substring(0, at).strip());
            for (String cause : words(arrow.substring(at + 2))) causes.get(effect).add(number(constructs, cause));
        }
        refuseUnconnected(constructs, causes);
        return new PathSpecification(constructs, items, causes);
    }

    boolean connected(int a, int b) {
        return causes.get(a).contains(b) || causes.get(b).contains(a);
    }

    private static void refuseUnconnected(List<String> constructs, List<List<Integer>> causes) {
        for (int c = 0; c < constructs.size(); c++) {
            int construct = c;
            if (causes.get(c).contains(c)) throw InputRefused.because("\"" + constructs.get(c) + "\" cannot be its own cause");
            if (causes.get(c).isEmpty() && causes.stream().noneMatch(of -> of.contains(construct))) throw InputRefused.because("no path leads to or from \"" + constructs.get(c) + "\"");
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[\\s,+]+")).stream().filter(word -> !word.isEmpty()).toList();
    }

    private static int number(List<String> constructs, String name) {
        int number = constructs.indexOf(name);
        if (number < 0) throw InputRefused.because("the path names \"" + name + "\", which no line measures");
        return number;
    }
}
