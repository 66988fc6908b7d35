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
        try {
            var number = NUMBERS.parse(written.strip().replace("转", " ext. "), HOME);
            if (!NUMBERS.isPossibleNumber(number)) return Optional.empty();
            var plain = NUMBERS.format(number, PhoneNumberFormat.E164);
            return Optional.of(number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain);
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
