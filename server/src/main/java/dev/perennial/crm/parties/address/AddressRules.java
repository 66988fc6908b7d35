package dev.perennial.crm.parties.address;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What holds for addresses: in parts or as a free line, but not empty; a Chinese line is taken apart where that is certain. */
public final class AddressRules {

    public static final Path ADDRESSES = Path.of("addresses");

    private static final Path COUNTRY = Path.of("country");
    private static final Path PROVINCE = Path.of("province");
    private static final Path CITY = Path.of("city");
    private static final Path DISTRICT = Path.of("district");
    private static final Path STREET = Path.of("street");
    private static final Path LINE = Path.of("line");
    private static final List<Path> PARTS = List.of(PROVINCE, CITY, DISTRICT, STREET);
    private static final Set<String> HOME = Set.of("", "cn", "china", "中国", "中國");

    private AddressRules() {}

    /** The values with free lines taken apart; addresses that have parts already stay as they are. */
    public static Values settle(Values values) {
        if (!values.has(ADDRESSES)) return values;
        return values.with(ADDRESSES, values.rows(ADDRESSES).stream().map(AddressRules::takenApart).toList());
    }

    /** Reports addresses that say nothing. */
    public static void check(Values values, Consumer<Finding> findings) {
        var no = 0;
        for (var row : values.rows(ADDRESSES)) {
            if (isBlank(row, COUNTRY) && isBlank(row, LINE) && PARTS.stream().allMatch(part -> isBlank(row, part))) findings.accept(Finding.at(ADDRESSES + "/" + no, "parties.EMPTY_ADDRESS"));
            no++;
        }
    }

    private static Values takenApart(Values row) {
        if (isBlank(row, LINE) || !PARTS.stream().allMatch(part -> isBlank(row, part))) return row;
        var country = (String) row.get(COUNTRY);
        if (country != null && !HOME.contains(country.strip().toLowerCase(Locale.ROOT))) return row;
        var parts = AddressLine.parse((String) row.get(LINE));
        if (parts.province() == null && parts.city() == null) return row;
        return row.with(PROVINCE, parts.province()).with(CITY, parts.city()).with(DISTRICT, parts.district()).with(STREET, parts.street())
                .with(LINE, parts.rest().isEmpty() ? null : parts.rest());
    }

    private static boolean isBlank(Values row, Path path) {
        var text = (String) row.get(path);
        return text == null || text.isBlank();
    }
}
