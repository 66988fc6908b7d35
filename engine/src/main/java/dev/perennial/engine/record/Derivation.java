package dev.perennial.engine.record;

import java.util.Set;

/** How the value of a field is worked out from others, so that nobody writes it. */
public sealed interface Derivation {

    /** The figures that can be drawn over linking records. */
    enum Figure { COUNT, SUM, MIN, MAX, AVERAGE }

    /** A CEL expression over fields of the same record, which it reads at the sources. */
    record Formula(String expression, Set<Path> sources) implements Derivation {

        public Formula {
            sources = Set.copyOf(sources);
        }
    }

    /** The value that another record has, to which the link leads. */
    record Lookup(Path through, TypeName target, Path from) implements Derivation {}

    /** A figure over the records of a type whose link leads here and that meet the filter; {@code value} is null where they are counted. */
    record RollUp(TypeName of, Path by, Figure figure, Path value, String filter, Set<Path> filtered) implements Derivation {

        public RollUp {
            filtered = Set.copyOf(filtered);
        }
    }

    /** Amounts of the same record in the firm's own currency, or what their rates were; see {@link BaseAmounts}. */
    record Conversion(Set<Path> sources) implements Derivation {

        public Conversion {
            sources = Set.copyOf(sources);
        }
    }
}
