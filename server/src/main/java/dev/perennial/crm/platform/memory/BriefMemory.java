package dev.perennial.crm.platform.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers answers for a few seconds, so that changes made through other servers are seen soon as well.
 *
 * @param <K> the question
 * @param <V> the answer
 */
public final class BriefMemory<K, V> {

    private record Remembered<V>(V value, Instant until) {}

    private final ConcurrentHashMap<K, Remembered<V>> answers = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Duration life;
    private final int most;

    public BriefMemory(InstantSource clock, Duration life, int most) {
        this.clock = clock;
        this.life = life;
        this.most = most;
    }

    /** The remembered answer or a fresh one; a question asked while it is being forgotten never keeps the old answer. */
    public V get(K question, Function<K, V> find) {
        var now = clock.instant();
        var known = answers.get(question);
        if (isFresh(known, now)) return known.value();

        if (answers.size() >= most) answers.clear();
        return answers.compute(question, (asked, last) -> isFresh(last, now) ? last : new Remembered<>(find.apply(asked), now.plus(life))).value();
    }

    public void forget(K question) {
        answers.remove(question);
    }

    public void forgetAll() {
        answers.clear();
    }

    private boolean isFresh(Remembered<V> remembered, Instant now) {
        return remembered != null && now.isBefore(remembered.until());
    }
}
