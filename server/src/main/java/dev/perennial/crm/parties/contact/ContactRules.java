package dev.perennial.crm.parties.contact;

import dev.perennial.crm.parties.PhoneNumber;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What holds for the contact points of accounts and people alike: each has a comparable form, and one of each kind is the preferred one. */
public final class ContactRules {

    public static final Path CONTACT_POINTS = Path.of("contactPoints");

    private static final Path KIND = Path.of("kind");
    private static final Path VALUE = Path.of("value");
    private static final Path NORMALISED = Path.of("normalised");
    private static final Path PRIMARY = Path.of("primary");
    private static final Pattern WECHAT = Pattern.compile("[A-Za-z0-9_-]{5,32}");

    private ContactRules() {}

    /** The values with comparable forms; the first of a kind is preferred unless another was named. */
    public static Values settle(Values values) {
        if (!values.has(CONTACT_POINTS)) return values;
        var given = values.rows(CONTACT_POINTS);
        var preferred = EnumSet.noneOf(ContactPoint.Kind.class);
        for (var row : given) if (isPreferred(row)) kind(row).ifPresent(preferred::add);
        var settled = new ArrayList<Values>(given.size());
        for (var row : given) {
            var first = kind(row).filter(preferred::add).isPresent();
            settled.add(row.with(PRIMARY, isPreferred(row) || first).with(NORMALISED, normalised(row).orElse(null)));
        }
        return values.with(CONTACT_POINTS, List.copyOf(settled));
    }

    /** Reports contact points that lead nowhere, and second preferred ones of a kind. */
    public static void check(Values values, Consumer<Finding> findings) {
        var preferred = EnumSet.noneOf(ContactPoint.Kind.class);
        var no = 0;
        for (var row : values.rows(CONTACT_POINTS)) {
            var at = CONTACT_POINTS + "/" + no++;
            if (kind(row).isEmpty() || written(row).isEmpty()) continue;
            if (row.get(NORMALISED) == null && normalised(row).isEmpty()) findings.accept(Finding.at(at + "/value", flaw(kind(row).get())));
            if (isPreferred(row) && !preferred.add(kind(row).get())) findings.accept(Finding.at(at + "/primary", "parties.SEVERAL_PREFERRED"));
        }
    }

    /** The comparable form of one way to reach somebody, empty when it cannot work. */
    public static Optional<String> normalise(ContactPoint.Kind kind, String written) {
        return switch (kind) {
            case PHONE, MOBILE, FAX -> PhoneNumber.normalise(written);
            case EMAIL -> MailAddresses.normalise(written);
            case WEB -> WebAddresses.normalise(written);
            case WECHAT -> Optional.of(written.strip()).filter(name -> WECHAT.matcher(name).matches()).map(name -> name.toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<String> normalised(Values row) {
        return kind(row).flatMap(kind -> written(row).flatMap(value -> normalise(kind, value)));
    }

    private static Optional<ContactPoint.Kind> kind(Values row) {
        return Optional.ofNullable((String) row.get(KIND)).map(ContactPoint.Kind::valueOf);
    }

    private static Optional<String> written(Values row) {
        return Optional.ofNullable((String) row.get(VALUE)).filter(text -> !text.isBlank());
    }

    private static boolean isPreferred(Values row) {
        return Boolean.TRUE.equals(row.get(PRIMARY));
    }

    private static String flaw(ContactPoint.Kind kind) {
        return switch (kind) {
            case PHONE, MOBILE, FAX -> "parties.BAD_PHONE";
            case EMAIL -> "parties.BAD_EMAIL";
            case WEB -> "parties.BAD_WEB_ADDRESS";
            case WECHAT -> "parties.BAD_WECHAT";
        };
    }
}
