package dev.perennial.crm.platform.users;

import dev.perennial.engine.message.Languages;
import dev.perennial.engine.record.Currencies;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A new user is active; user names are small letters; language, time zone and currency exist; an absence ends after it begins. */
@Component
class UserRule implements RecordRule {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    @Override
    public TypeName type() {
        return PeopleTypes.USERS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = before.equals(Values.NONE) ? values.with("active", true) : values;
        var username = settled.text("username");
        return username == null ? settled : settled.with("username", username.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var username = values.text("username");
        if (username != null && !USERNAME.matcher(username).matches()) findings.accept(Finding.at("username", "USERNAME_FORM"));
        if (values.text("locale") != null && !Languages.isOne(values.text("locale"))) findings.accept(Finding.at("locale", "UNKNOWN_LANGUAGE"));
        if (values.text("zone") != null && !isZone(values.text("zone"))) findings.accept(Finding.at("zone", "UNKNOWN_ZONE"));
        if (values.text("formats/currency") != null && !Currencies.isOne(values.text("formats/currency"))) findings.accept(Finding.at("formats/currency", "UNKNOWN_CURRENCY", values.text("formats/currency")));
        var from = (LocalDate) values.get("absence/from");
        var to = (LocalDate) values.get("absence/to");
        if (from != null && to != null && to.isBefore(from)) findings.accept(Finding.at("absence/to", "ENDS_BEFORE_IT_BEGINS"));
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
