package dev.perennial.engine.record;

import java.util.Objects;

/** The name of a record type as it stands in addresses: the suite and the plural in kebab case, for example {@code parties/accounts}. */
public record TypeName(String suite, String plural) implements Comparable<TypeName> {

    public TypeName {
        Objects.requireNonNull(suite);
        Objects.requireNonNull(plural);
    }

    /** Reads {@code suite/plural}. */
    public static TypeName of(String text) {
        if (!isOne(text)) throw new IllegalArgumentException("not a record type name: " + text);
        var slash = text.indexOf('/');
        return new TypeName(text.substring(0, slash), text.substring(slash + 1));
    }

    /** True of a text that {@link #of} can read. */
    public static boolean isOne(String text) {
        var slash = text.indexOf('/');
        return slash >= 1 && slash < text.length() - 1;
    }

    /** The key under which labels of this type stand in the message files, for example {@code parties.accounts}. */
    public String messageKey() {
        return suite + "." + plural;
    }

    @Override
    public int compareTo(TypeName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return suite + "/" + plural;
    }
}
