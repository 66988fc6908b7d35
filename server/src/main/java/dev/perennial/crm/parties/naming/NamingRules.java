package dev.perennial.crm.parties.naming;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Objects;

/** Keeps the name of a person and its parts in step, whichever of them was given. */
public final class NamingRules {

    private static final Path NAME = Path.of("name");
    private static final Path FAMILY = Path.of("personName/family");
    private static final Path GIVEN = Path.of("personName/given");
    private static final Path TITLE = Path.of("personName/title");

    private NamingRules() {}

    /** Composes the name from changed parts, or takes a changed name apart. */
    public static Values settle(Values values, Values before) {
        var parts = parts(values);
        var partsChanged = !Objects.equals(parts.family(), before.get(FAMILY)) || !Objects.equals(parts.given(), before.get(GIVEN));
        var nameChanged = !Objects.equals(values.get(NAME), before.get(NAME));
        if (partsChanged && !parts.isBlank()) return nameChanged && !isBlank(values.get(NAME)) ? values : values.with(NAME, PersonNames.full(parts));
        return nameChanged && !partsChanged ? takenApart(values, parts) : values;
    }

    /** True when any part of a person's name is given. */
    public static boolean hasParts(Values values) {
        return !parts(values).isBlank();
    }

    public static PersonName parts(Values values) {
        var title = (String) values.get(TITLE);
        return new PersonName((String) values.get(FAMILY), (String) values.get(GIVEN), title == null ? null : PersonTitle.valueOf(title));
    }

    private static Values takenApart(Values values, PersonName known) {
        var found = PersonNames.parse((String) values.get(NAME));
        if (found.isBlank()) return values;
        var title = found.title() == null ? known.title() : found.title();
        return values.with(FAMILY, found.family()).with(GIVEN, found.given()).with(TITLE, title == null ? null : title.name()).with(NAME, PersonNames.full(found));
    }

    private static boolean isBlank(Object name) {
        return name == null || ((String) name).isBlank();
    }
}
