package dev.perennial.crm.platform.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.engine.message.Formats;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** How users chose to have days and numbers written, as it stands in their rows. */
public final class StoredFormats {

    private static final Field<String> DATE = field(name("formats_date"), String.class);
    private static final Field<String> NUMBERS = field(name("formats_numbers"), String.class);
    private static final Field<String> WEEK_STARTS = field(name("formats_week_starts"), String.class);
    private static final Field<String> CURRENCY = field(name("formats_currency"), String.class);

    /** The columns of a user's row that {@link #of} reads. */
    public static final List<Field<String>> COLUMNS = List.of(DATE, NUMBERS, WEEK_STARTS, CURRENCY);

    private StoredFormats() {}

    /** What the row says; a word that nobody knows any more counts as none. */
    public static Formats of(Record user) {
        return new Formats(option(Formats.DateForm.values(), user.get(DATE)), option(Formats.NumberForm.values(), user.get(NUMBERS)),
                option(Formats.WeekStart.values(), user.get(WEEK_STARTS)), user.get(CURRENCY));
    }

    private static <E extends Enum<E>> E option(E[] options, String name) {
        return Arrays.stream(options).filter(option -> option.name().equals(name)).findFirst().orElse(null);
    }
}
