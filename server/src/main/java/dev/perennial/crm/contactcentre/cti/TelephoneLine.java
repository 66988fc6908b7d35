package dev.perennial.crm.contactcentre.cti;

import dev.perennial.crm.parties.PhoneNumber;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers as exchanges write them: plain, as SIP or telephone addresses, or withheld in one of many words. */
final class TelephoneLine {

    private static final Pattern SCHEME = Pattern.compile("^(?:sips?|tel):", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIALLED = Pattern.compile("[+0-9()\\-./ ]*[0-9][0-9()\\-./ ]*(?:(?:;ext=|转|x)[0-9]{1,8})?");
    private static final Set<String> WITHHELD = Set.of("", "anonymous", "withheld", "unknown", "private", "unavailable", "restricted", "0", "-1", "null");

    private TelephoneLine() {}

    /** The number in E.164 where it can be read so, else as written; null when it is withheld. */
    static String number(String written) {
        if (written == null) return null;
        var plain = SCHEME.matcher(written.strip()).replaceFirst("").split("[@;]", 2)[0].strip();
        var whole = plain.isEmpty() || !written.contains(";ext=") ? plain : written.strip();
        if (WITHHELD.contains(plain.toLowerCase(Locale.ROOT))) return null;
        // libraries read letters as keys of a telephone, which would make a number of any word
        return DIALLED.matcher(whole).matches() ? PhoneNumber.normalise(whole).orElse(whole) : plain;
    }

    /** True when the number may belong to somebody outside. */
    static boolean canBeLookedUp(String number) {
        return number != null && number.startsWith("+");
    }
}
