package dev.perennial.crm.parties;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Makes telephone numbers comparable: E.164, with {@code ;ext=} behind it where there is an extension. */
public final class PhoneNumber {

    /** The country of numbers written without one. */
    public static final String HOME = "CN";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /** The number in E.164, empty when it cannot be dialled; a number is judged by its length only, because new ranges open faster than libraries learn them. */
    public static Optional<String> normalise(String written) {
        if (isMobileAtHome(written)) return Optional.of(written);
        try {
            var number = NUMBERS.parse(written.strip().replace("转", " ext. "), HOME);
            if (!NUMBERS.isPossibleNumber(number)) return Optional.empty();
            var plain = NUMBERS.format(number, PhoneNumberFormat.E164);
            return Optional.of(number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain);
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    // The commonest numbers are what they become already; the library, which knows all countries, takes long to find that out. 179 could be the prefix of a carrier.
    private static boolean isMobileAtHome(String written) {
        if (written.length() != 14 || !written.startsWith("+861") || written.charAt(4) < '3' || written.startsWith("79", 4)) return false;
        for (var i = 4; i < written.length(); i++) if (written.charAt(i) < '0' || written.charAt(i) > '9') return false;
        return true;
    }
}
