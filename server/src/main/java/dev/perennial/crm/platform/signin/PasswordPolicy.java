package dev.perennial.crm.platform.signin;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a password must be: long, not the user name, and not what everybody tries first. */
public final class PasswordPolicy {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = Set.of("1234567890", "0123456789", "12345678910", "9876543210", "0987654321", "1qaz2wsx3edc", "qwertyuiop",
            "qwertyuiop123", "asdfghjkl;", "password123", "password1234", "password12345", "passwordpassword", "mypassword1", "letmein1234", "welcome123",
            "welcome1234", "administrator", "administrator1", "adminadmin", "admin123456", "changeme123", "iloveyou123", "football123", "baseball123",
            "sunshine123", "princess123", "dragon12345", "monkey12345", "superman123", "trustno1234", "abcdefghij", "abcd123456", "abc1234567", "a123456789",
            "aa123456789", "woaini1314", "woaini5201314", "5201314520", "zxcvbnm123", "1q2w3e4r5t", "1q2w3e4r5t6y", "q1w2e3r4t5", "qwerty12345", "qwerty123456",
            "perennial1", "perennial123");

    private PasswordPolicy() {}

    /** Refuses a password that is not good enough, with everything that is wrong with it. */
    public static void check(String path, String username, String password) {
        var findings = findings(path, username, password == null ? "" : password);
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
    }

    /** Everything that is wrong with the password. */
    public static List<Finding> findings(String path, String username, String password) {
        var findings = new ArrayList<Finding>();
        var small = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) findings.add(Finding.at(path, "PASSWORD_TOO_SHORT", SHORTEST));
        if (password.length() > LONGEST) findings.add(Finding.at(path, "PASSWORD_TOO_LONG", LONGEST));
        if (small.contains(username)) findings.add(Finding.at(path, "PASSWORD_IS_USERNAME"));
        if (COMMON.contains(small) || password.chars().distinct().count() < FEWEST_DIFFERENT) findings.add(Finding.at(path, "PASSWORD_COMMON"));
        return findings;
    }
}
