package dev.perennial.crm.parties.contact;

import com.ibm.icu.text.IDNA;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes internet domains comparable: small letters, international names in their ASCII form. */
final class Domains {

    private static final int LONGEST = 253;
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    private Domains() {}

    static Optional<String> normalise(String domain) {
        var flaws = new IDNA.Info();
        var ascii = NAMES.nameToASCII(domain, new StringBuilder(), flaws).toString();
        if (flaws.hasErrors() || ascii.length() > LONGEST || !DOMAIN.matcher(ascii).matches()) return Optional.empty();
        return Optional.of(ascii);
    }
}
