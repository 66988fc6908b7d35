package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.JournalReader;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All open event streams of this node: one shared reader of the journal tells them what changed, others may tell a user what concerns him. */
@Component
public class EventStreams {

    /** The attribute of a request under which stands by which session or token its caller came in. */
    public static final String DOOR = EventStreams.class.getName() + ".door";

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);
    private static final long BEAT_MILLIS = 250;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final int MOST_ENTRIES = 2_000;

    private final JournalReader journal;
    private final ChangeFilter filter;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private long position;
    private boolean reading;
    private volatile boolean shut;

    EventStreams(JournalReader journal, ChangeFilter filter) {
        this.journal = journal;
        this.filter = filter;
    }

    /** Tells every stream of the user something that does not stand in the journal, for example how far a job is. */
    public void publish(UUID user, String name, Object payload) {
        publish(actor -> user.equals(actor.user()), name, payload);
    }

    /** Tells the same to the streams of all whom it concerns. */
    public void publish(Predicate<Actor> whom, String name, Object payload) {
        publishEach(whom, name, _ -> payload);
    }

    /** Tells the streams of all whom it concerns, each in the words for its reader. */
    public void publishEach(Predicate<Actor> whom, String name, Function<Actor, Object> payload) {
        streams.stream().filter(stream -> whom.test(stream.actor()))
                .forEach(stream -> stream.tell(new EventStream.News.Direct(new ServerEvent(0, name, payload.apply(stream.actor())))));
    }

    /** Ends the streams of one session or token that is no longer good. */
    public void closeDoor(UUID door) {
        streams.stream().filter(stream -> stream.cameBy(door)).forEach(EventStream::close);
    }

    /** Ends the user's streams when his rights change; a client that is still signed in comes back by itself. */
    public void closeAll(UUID user) {
        streams.stream().filter(stream -> stream.actor().user().equals(user)).forEach(EventStream::close);
    }

    /** Ends all streams because everybody's rights may have changed; clients come back by themselves. */
    public void closeEveryone() {
        streams.forEach(EventStream::close);
    }

    /** Adds a stream and returns the position from which on it will be told of changes. */
    synchronized long open(EventStream stream) {
        if (!reading) position = journal.head();
        streams.add(stream);
        if (shut) stream.close();
        else if (!reading) {
            reading = true;
            Thread.ofVirtual().name("journal-to-streams").start(this::read);
        }
        return position;
    }

    void remove(EventStream stream) {
        streams.remove(stream);
    }

    /** What happened in the journal after one position up to another, for a stream that comes back. */
    List<ServerEvent> missed(Actor actor, long after, long upTo) {
        var entries = journal.after(after, MOST_ENTRIES).stream().filter(entry -> entry.position() <= upTo).toList();
        return entries.isEmpty() ? List.of() : filter.seenBy(actor, filter.widened(entries), _ -> false);
    }

    static int mostMissed() {
        return MOST_ENTRIES;
    }

    @EventListener(ContextClosedEvent.class)
    void shut() {
        shut = true;
        streams.forEach(EventStream::close);
    }

    private void read() {
        while (goesOn()) {
            try {
                Thread.sleep(beat());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean goesOn() {
        reading = !shut && !streams.isEmpty();
        return reading;
    }

    private long beat() {
        try {
            var entries = journal.after(position, MOST_ENTRIES);
            if (!entries.isEmpty()) tellAll(new ChangeBatch(filter.widened(entries), filter));
            return BEAT_MILLIS;
        } catch (RuntimeException failure) {
            log.warn("the journal cannot be read for the event streams: {}", failure.getMessage());
            return PAUSE_AFTER_FAILURE_MILLIS;
        }
    }

    // under the same lock as open(), so that a new stream gets every later batch and none twice
    private synchronized void tellAll(ChangeBatch batch) {
        position = batch.last();
        streams.forEach(stream -> stream.tell(new EventStream.News.Changes(batch)));
    }
}
