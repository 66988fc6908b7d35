package dev.perennial.engine.verb;

import java.util.Locale;

/** Names verbs as addresses do: the class without the record's name, in kebab case, for example {@code close} for {@code CloseCase} on {@code Case}. */
final class VerbNames {

    private VerbNames() {}

    static String of(Class<?> verb, Class<?> record) {
        var name = verb.getSimpleName();
        var shorter = name.replaceFirst(record.getSimpleName() + "(s|es)?(?![a-z])", "");
        return kebab(shorter.isEmpty() ? name : shorter);
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
