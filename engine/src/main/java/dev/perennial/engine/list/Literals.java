package dev.perennial.engine.list;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Terms of a filter as values of the kind that a column asks for; anything else is refused where it stands. */
final class Literals {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Literals() {}

    static String text(Term term) {
        if (term instanceof Term.Text text) return text.value();
        throw BadFilter.at(term.at(), "text");
    }

    static BigDecimal number(Term term) {
        if (term instanceof Term.Number number) return number.value();
        throw BadFilter.at(term.at(), "number");
    }

    static Boolean yesNo(Term term) {
        if (term instanceof Term.YesNo yesNo) return yesNo.value();
        throw BadFilter.at(term.at(), "true", "false");
    }

    static Long seconds(Term term) {
        if (term instanceof Term.Span span) return span.value().toSeconds();
        throw BadFilter.at(term.at(), "duration'PT1H'");
    }

    /** One of the column's options, when it has a list of them. */
    static String option(Column column, Term term) {
        var text = text(term);
        var options = column.kind() instanceof FieldKind.Choice choice ? choice.options() : List.<String>of();
        if (!options.isEmpty() && !options.contains(text)) throw BadFilter.at(term.at(), options.stream().map(option -> "'" + option + "'").toArray(String[]::new));
        return text;
    }

    static UUID id(Term term) {
        if (term instanceof Term.Text text && ID.matcher(text.value()).matches()) return UUID.fromString(text.value());
        throw BadFilter.at(term.at(), "id");
    }

    /** All ids that the terms stand for; the caller's team stands for several. */
    static UUID[] ids(List<Term> terms, Actor actor) {
        var ids = new ArrayList<UUID>();
        for (var term : terms) {
            switch (term) {
                case Term.Me _ -> ids.add(actor.user());
                case Term.MyTeam _ -> {
                    ids.addAll(actor.membership().teamMates());
                    ids.add(actor.user());
                }
                default -> ids.add(id(term));
            }
        }
        return ids.stream().filter(id -> id != null).distinct().toArray(UUID[]::new);
    }
}
