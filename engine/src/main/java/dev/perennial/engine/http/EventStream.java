package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One open connection of one actor: a bounded queue between those who have news and the thread that writes them. */
final class EventStream {

    /** What waits to be written. */
    sealed interface News {

        record Changes(ChangeBatch batch) implements News {}

        record Direct(ServerEvent event) implements News {}
    }

    private static final int LONGEST_QUEUE = 200;
    private static final int MOST_KNOWN = 5_000;

    private final Actor actor;
    private final UUID door;
    private final BlockingQueue<News> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final LinkedHashSet<UUID> known = new LinkedHashSet<>();
    private volatile boolean open = true;

    /** A stream of somebody who came in by a door of his own, a session or a token; null when it is not known by which. */
    EventStream(Actor actor, UUID door) {
        this.actor = actor;
        this.door = door;
    }

    Actor actor() {
        return actor;
    }

    boolean cameBy(UUID other) {
        return other.equals(door);
    }

    boolean isOpen() {
        return open;
    }

    /** Queues the news and never waits: a stream that does not keep up is closed, and its client resumes where it left off. */
    void tell(News news) {
        if (!queue.offer(news)) close();
    }

    void close() {
        open = false;
    }

    /** The next news, null when none came in time. */
    News await(long millis) throws InterruptedException {
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** True when this stream was told of the record before. */
    boolean knows(UUID id) {
        synchronized (known) {
            return known.contains(id);
        }
    }

    void remember(ServerEvent event) {
        synchronized (known) {
            switch (event.payload()) {
                case ServerEvent.Change change -> known.add(change.id());
                case ServerEvent.Gone gone -> known.remove(gone.id());
                case Object _ -> { }
            }
            if (known.size() > MOST_KNOWN) known.removeFirst();
        }
    }
}
