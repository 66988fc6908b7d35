package dev.perennial.crm.platform.tenant;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.write.FieldRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/** Brings texts of fields of the tenant into one form: telephone numbers in E.164, addresses of mail and pages as they are dialled, rich text without anything that acts. */
@Component
class CustomTexts implements FieldRule {

    private static final String HOME = "CN";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}\\.[^@\\s<>\".]{2,63}");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Safelist HARMLESS = Safelist.basic().addTags("h1", "h2", "h3", "h4", "table", "thead", "tbody", "tr", "td", "th", "hr", "s").removeProtocols("a", "href", "ftp");
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);

    @Override
    public Object settle(Field field, Object value) {
        if (!(value instanceof String text)) return value;
        return switch (field.kind()) {
            case FieldKind.RichText _ -> Jsoup.clean(text, "", HARMLESS, AS_WRITTEN).strip();
            case FieldKind.Text(var _, var format) -> settled(format, text.strip());
            case FieldKind _ -> value;
        };
    }

    private static String settled(FieldKind.Format format, String text) {
        return switch (format) {
            case PHONE -> phone(text).orElse(text);
            case URL -> text.isEmpty() || text.contains(":") ? text : "https://" + text;
            case PLAIN, EMAIL, CODE -> text;
        };
    }

    @Override
    public String flaw(Field field, Object value) {
        if (!(field.kind() instanceof FieldKind.Text(var _, var format)) || !(value instanceof String text)) return null;
        return switch (format) {
            case PLAIN, CODE -> null;
            case EMAIL -> EMAIL.matcher(text).matches() ? null : "NOT_AN_EMAIL";
            case PHONE -> phone(text).isPresent() ? null : "NOT_A_PHONE";
            case URL -> isAddress(text) ? null : "NOT_A_URL";
        };
    }

    private static Optional<String> phone(String text) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, HOME);
            if (!numbers.isPossibleNumber(number)) return Optional.empty();
            var plain = numbers.format(number, PhoneNumberFormat.E164);
            return Optional.of(number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain);
        } catch (NumberParseException notDialled) {
            return Optional.empty();
        }
    }

    // a page is opened by its address, so nothing that runs may hide behind one
    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT)) && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
