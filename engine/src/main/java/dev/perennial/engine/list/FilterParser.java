package dev.perennial.engine.list;

import dev.perennial.engine.list.Filter.Comparison;
import dev.perennial.engine.list.Filter.Part;
import dev.perennial.engine.list.Filter.Quantifier;
import dev.perennial.engine.list.FilterToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the public filter grammar by recursive descent; every mistake is refused with its position and what was expected there. */
final class FilterParser {

    static final int DEEPEST = 12;
    static final int MOST_TERMS = 200;
    static final int MOST_CHOICES = 1_000;

    private static final Map<String, Comparison> COMPARISONS = Map.of("eq", Comparison.EQ, "ne", Comparison.NE, "gt", Comparison.GT, "ge", Comparison.GE,
            "lt", Comparison.LT, "le", Comparison.LE);
    private static final Map<String, Part> PARTS = Map.of("contains", Part.CONTAINS, "startswith", Part.STARTS_WITH, "endswith", Part.ENDS_WITH);

    private final FilterWords words;
    private final TermParser terms;
    private int depth;
    private int count;

    private FilterParser(FilterWords words) {
        this.words = words;
        this.terms = new TermParser(words);
    }

    static Filter parse(String text) {
        if (text == null || text.isBlank()) return new Filter.Everything();
        var words = new FilterWords(FilterTokens.of(text));
        var filter = new FilterParser(words).either();
        if (!words.next().is(Kind.END)) throw BadFilter.at(words.next().at(), "and", "or", "end");
        return filter;
    }

    private Filter either() {
        var parts = new ArrayList<>(List.of(both()));
        while (words.accept("or")) parts.add(both());
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(List.copyOf(parts));
    }

    private Filter both() {
        var parts = new ArrayList<>(List.of(single()));
        while (words.accept("and")) parts.add(single());
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(List.copyOf(parts));
    }

    private Filter single() {
        if (++depth > DEEPEST) throw BadFilter.at(words.next().at(), "at most " + DEEPEST + " levels");
        try {
            if (words.accept("not")) return new Filter.Not(single());
            return words.next().is(Kind.OPEN) ? bracketed() : claim();
        } finally {
            depth--;
        }
    }

    private Filter bracketed() {
        words.expect(Kind.OPEN, "(");
        var inner = either();
        words.expect(Kind.CLOSE, ")");
        return inner;
    }

    private Filter claim() {
        if (++count > MOST_TERMS) throw BadFilter.at(words.next().at(), "at most " + MOST_TERMS + " terms");
        var name = words.next().text();
        if (words.isCall()) {
            if (PARTS.containsKey(name)) return has(PARTS.get(name));
            if (name.equals("crm.isOrBelow")) return isOrBelow();
            if (name.endsWith("/any") || name.endsWith("/all")) return rows();
        }
        return compared(terms.term());
    }

    private Filter has(Part part) {
        words.skip();
        words.expect(Kind.OPEN, "(");
        var text = terms.term();
        words.expect(Kind.COMMA, ",");
        var wanted = terms.term();
        words.expect(Kind.CLOSE, ")");
        return new Filter.Has(text, part, wanted);
    }

    private Filter isOrBelow() {
        words.skip();
        words.expect(Kind.OPEN, "(");
        var path = words.expect(Kind.NAME, "path");
        words.expect(Kind.COMMA, ",");
        var id = words.next().is(Kind.ID) ? words.skip() : words.expect(Kind.TEXT, "id");
        words.expect(Kind.CLOSE, ")");
        return new Filter.IsOrBelow(new Term.Reference(path.text(), path.at()), new Term.Text(id.text(), id.at()));
    }

    private Filter rows() {
        var name = words.skip();
        var path = new Term.Reference(name.text().substring(0, name.text().length() - "/any".length()), name.at());
        var quantifier = name.text().endsWith("/any") ? Quantifier.ANY : Quantifier.ALL;
        words.expect(Kind.OPEN, "(");
        if (quantifier == Quantifier.ANY && words.accept(Kind.CLOSE)) return new Filter.Rows(path, quantifier, "", new Filter.Everything());
        var variable = words.expect(Kind.NAME, "variable").text();
        words.expect(Kind.COLON, ":");
        var condition = either();
        words.expect(Kind.CLOSE, ")");
        return new Filter.Rows(path, quantifier, variable, condition);
    }

    private Filter compared(Term left) {
        var operator = words.next();
        if (words.accept("in")) return new Filter.OneOf(left, choices());
        if (operator.is(Kind.NAME) && COMPARISONS.containsKey(operator.text())) {
            words.skip();
            return new Filter.Compare(left, COMPARISONS.get(operator.text()), terms.term());
        }
        if (left instanceof Term.Reference path) return new Filter.Holds(path);
        throw BadFilter.at(operator.at(), "eq", "ne", "gt", "ge", "lt", "le", "in");
    }

    private List<Term> choices() {
        if (!words.next().is(Kind.OPEN)) return List.of(terms.term());
        words.skip();
        var choices = new ArrayList<>(List.of(terms.term()));
        while (words.accept(Kind.COMMA)) {
            if (choices.size() == MOST_CHOICES) throw BadFilter.at(words.next().at(), "at most " + MOST_CHOICES + " values");
            choices.add(terms.term());
        }
        words.expect(Kind.CLOSE, ")");
        return List.copyOf(choices);
    }
}
