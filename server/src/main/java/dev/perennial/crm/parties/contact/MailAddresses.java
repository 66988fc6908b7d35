package dev.perennial.crm.parties.contact;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes e-mail addresses comparable: width folded, trimmed, the domain in small ASCII letters; what stands before the @ keeps its case. */
public final class MailAddresses {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\.]+(\\.[^\\s@\"(),:;<>\\[\\]\\\\.]+)*");

    private MailAddresses() {}

    /** The comparable address, empty when it is none. */
    public static Optional<String> normalise(String written) {
        var folded = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var at = folded.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART) return Optional.empty();
        var local = folded.substring(0, at);
        if (!LOCAL_PART.matcher(local).matches()) return Optional.empty();
        return Domains.normalise(folded.substring(at + 1)).map(domain -> local + "@" + domain);
    }
}
