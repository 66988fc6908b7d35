package dev.perennial.crm.platform.tasks;

import dev.perennial.engine.record.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds in running text whom an {@code @} means, by user name or by name; the longest that fits is meant. */
final class Mentions {

    /** Somebody who can be meant; both names folded. */
    record Somebody(UUID id, String username, String name) {

        private boolean isCalled(String rest) {
            return begins(rest, username) || begins(rest, name);
        }

        private int length(String rest) {
            return Math.max(begins(rest, username) ? username.length() : 0, begins(rest, name) ? name.length() : 0);
        }

        /** Chinese names need no space after them; after others no letter may follow, else “@li” would mean Li in every “@lisa”. */
        private static boolean begins(String rest, String called) {
            if (called == null || called.isEmpty() || !rest.startsWith(called)) return false;
            return rest.length() == called.length() || Folding.isHan(called.codePointBefore(called.length())) || !goesOn(rest, called.length());
        }

        private static boolean goesOn(String rest, int at) {
            var next = rest.codePointAt(at);
            var joins = next == '.' || next == '-' || next == '_';
            return !Folding.isHan(next) && (Character.isLetterOrDigit(next) || joins && at + 1 < rest.length() && Character.isLetterOrDigit(rest.codePointAt(at + 1)));
        }
    }

    static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private Mentions() {}

    /** What follows each {@code @} of the text that can begin a mention, folded; in a mail address it cannot. */
    static List<String> calls(String written) {
        var text = written.replace('＠', '@');
        var calls = new ArrayList<String>();
        for (var at = text.indexOf('@'); at >= 0 && calls.size() < MOST; at = text.indexOf('@', at + 1)) {
            var inside = at > 0 && text.charAt(at - 1) < 128 && Character.isLetterOrDigit(text.charAt(at - 1));
            var rest = text.substring(at + 1, Math.min(text.length(), at + 1 + LONGEST_NAME));
            if (!inside && !rest.isBlank()) calls.add(Folding.fold(rest));
        }
        return calls;
    }

    /** Those of the people whom the calls mean, each once. */
    static Set<UUID> meant(List<String> calls, Collection<Somebody> people) {
        var meant = new LinkedHashSet<UUID>();
        for (var call : calls) longest(call, people).ifPresent(somebody -> meant.add(somebody.id()));
        return meant;
    }

    private static Optional<Somebody> longest(String call, Collection<Somebody> people) {
        return people.stream().filter(somebody -> somebody.isCalled(call)).max(Comparator.comparingInt(somebody -> somebody.length(call)));
    }
}
