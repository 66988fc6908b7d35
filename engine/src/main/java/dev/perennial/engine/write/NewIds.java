package dev.perennial.engine.write;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids (UUIDv7) that grow with time, so that new rows stand beside each other in every index and keep the order in which they were made. */
public final class NewIds {

    private static final AtomicLong LAST = new AtomicLong();
    private static final int COUNTER_BITS = 12;

    private NewIds() {}

    public static UUID next() {
        var now = System.currentTimeMillis() << COUNTER_BITS;
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = tick >>> COUNTER_BITS << 16 | 0x7000 | tick & 0xFFF;
        var low = ThreadLocalRandom.current().nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
