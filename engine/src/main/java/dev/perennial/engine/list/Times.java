package dev.perennial.engine.list;

import java.time.Instant;
import java.time.LocalDate;

/** What the terms of time mean for one caller at one moment. A stretch counts as a whole: greater than it is after its end. */
final class Times {

    private final Sight sight;

    Times(Sight sight) {
        this.sight = sight;
    }

    /** A stretch of moments; a single moment when both ends are the same. */
    record Moments(Instant from, Instant until) {

        boolean isOne() {
            return from.equals(until);
        }
    }

    Moments moments(Term term) {
        return switch (term) {
            case Term.Moment moment -> one(moment.value());
            case Term.Now _ -> one(sight.now());
            case Term.Shifted shifted -> {
                var base = moments(shifted.moment());
                yield new Moments(base.from().plus(shifted.by()), base.until().plus(shifted.by()));
            }
            case Term.Day day -> whole(new Period.Days(day.value(), day.value().plusDays(1)));
            case Term.Today _ -> whole(Period.TODAY.around(sight.today(), sight.weekStarts()));
            case Term.InPeriod in -> whole(in.period().around(sight.today(), sight.weekStarts()));
            case Term.Reference _, Term.Text _, Term.Number _, Term.YesNo _, Term.Span _, Term.Nothing _, Term.Me _, Term.MyTeam _ -> throw BadFilter.at(term.at(), "date-time", "date");
        };
    }

    Period.Days days(Term term) {
        return switch (term) {
            case Term.Day day -> oneDay(day.value());
            case Term.Today _ -> oneDay(sight.today());
            case Term.Now _ -> oneDay(sight.today());
            case Term.InPeriod in -> in.period().around(sight.today(), sight.weekStarts());
            case Term.Shifted shifted when shifted.moment() instanceof Term.Now -> oneDay(LocalDate.ofInstant(sight.now().plus(shifted.by()), sight.actor().zone()));
            case Term.Shifted shifted -> {
                if (shifted.by().toSeconds() % 86_400 != 0) throw BadFilter.at(term.at(), "whole days");
                var base = days(shifted.moment());
                yield new Period.Days(base.from().plusDays(shifted.by().toDays()), base.until().plusDays(shifted.by().toDays()));
            }
            case Term.Moment _, Term.Reference _, Term.Text _, Term.Number _, Term.YesNo _, Term.Span _, Term.Nothing _, Term.Me _, Term.MyTeam _ -> throw BadFilter.at(term.at(), "date");
        };
    }

    private static Moments one(Instant moment) {
        return new Moments(moment, moment);
    }

    private static Period.Days oneDay(LocalDate day) {
        return new Period.Days(day, day.plusDays(1));
    }

    private Moments whole(Period.Days days) {
        return new Moments(days.from().atStartOfDay(sight.actor().zone()).toInstant(), days.until().atStartOfDay(sight.actor().zone()).toInstant());
    }
}
