package dev.perennial.crm.parties;

import dev.perennial.engine.refusal.Finding;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The unified social credit code of Chinese organisations (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check digit. */
public final class CreditCode {

    public static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = ALPHABET.length();
    private static final int WEIGHT_STEP = 3;
    private static final int REGION_FROM = 2;
    private static final int REGION_TO = 8;

    private CreditCode() {}

    /** The code without blanks, in capitals and half width; null for nothing. */
    public static String normalise(String written) {
        if (written == null) return null;
        var code = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return code.isEmpty() ? null : code;
    }

    /** What is wrong with the code at the path, if anything. */
    public static Optional<Finding> flaw(String path, String code) {
        if (code.length() != LENGTH) return Optional.of(Finding.at(path, "parties.CREDIT_CODE_LENGTH", code.length()));
        for (var character : code.toCharArray())
            if (ALPHABET.indexOf(character) < 0) return Optional.of(Finding.at(path, "parties.CREDIT_CODE_CHARACTER", String.valueOf(character)));
        if (!code.substring(REGION_FROM, REGION_TO).chars().allMatch(Character::isDigit)) return Optional.of(Finding.at(path, "parties.CREDIT_CODE_REGION"));
        var expected = checkDigit(code.substring(0, LENGTH - 1));
        return code.charAt(LENGTH - 1) == expected ? Optional.empty() : Optional.of(Finding.at(path, "parties.CREDIT_CODE_CHECK_DIGIT", String.valueOf(expected)));
    }

    /** The code that the first 17 characters and their check digit make. */
    public static String completed(String first) {
        return first + checkDigit(first);
    }

    /** The check digit behind the first 17 characters: their weighted sum with it is divisible by 31, the weights being powers of 3. */
    public static char checkDigit(String first) {
        var sum = 0;
        var weight = 1;
        for (var character : first.toCharArray()) {
            sum += ALPHABET.indexOf(character) * weight;
            weight = weight * WEIGHT_STEP % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
