package dev.perennial.engine.http;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the other servers of the house over their database what browsers connected there should hear. What cannot be told is lost: the news are about
 * things that stand in the database, and pages look again by themselves. A house of one server tells nobody.
 */
@Component
public class OtherServers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OtherServers.class);
    private static final String CHANNEL = "perennial_news";
    private static final int MOST_WAITING = 1_000;
    private static final int LONGEST_CHARACTERS = 2_500;   // PostgreSQL takes 8,000 bytes
    private static final int LOOK_MILLIS = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record News(String from, String topic, Object news) {}

    private final DataSource database;
    private final JsonMapper json;
    private final ObjectProvider<ServerNews> hearers;
    private final boolean several;
    private final String self = UUID.randomUUID().toString();
    private final BlockingQueue<String> outgoing = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;

    OtherServers(DataSource database, JsonMapper json, ObjectProvider<ServerNews> hearers, @Value("${perennial.shared-database:}") String sharedDatabase) {
        this.database = database;
        this.json = json;
        this.hearers = hearers;
        this.several = !sharedDatabase.isEmpty();
    }

    /** Tells the news without waiting; they must become JSON that the topic's {@link ServerNews} understands. */
    public void tell(String topic, Object news) {
        if (!several) return;
        var text = json.writeValueAsString(new News(self, topic, news));
        if (text.length() > LONGEST_CHARACTERS || !outgoing.offer(text)) log.debug("news about {} are not told to other servers", topic);
    }

    @Override
    public void start() {
        running = several;
        if (several) Thread.ofVirtual().name("news-of-servers").start(this::talk);
    }

    /** A database that is away is asked again until it is back. */
    private void talk() {
        while (running) {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(true);
                talk(connection);
            } catch (SQLException | RuntimeException away) {
                log.debug("other servers cannot be reached: {}", away.getMessage());
                pause();
            }
        }
    }

    private void talk(Connection connection) throws SQLException {
        try (var listen = connection.createStatement(); var speak = connection.prepareStatement("select pg_notify(?, ?)")) {
            listen.execute("listen " + CHANNEL);
            while (running) {
                var heard = connection.unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
                if (heard != null) for (var one : heard) pass(json.readTree(one.getParameter()));
                for (var text = outgoing.poll(); text != null; text = outgoing.poll()) {
                    speak.setString(1, CHANNEL);
                    speak.setString(2, text);
                    speak.execute();
                }
            }
            listen.execute("unlisten *");
        }
    }

    private void pass(JsonNode told) {
        if (self.equals(told.path("from").asString(""))) return;
        for (var hearer : hearers) {
            if (!hearer.topic().equals(told.path("topic").asString(""))) continue;
            try {
                hearer.heard(told.path("news"));
            } catch (RuntimeException failure) {
                log.warn("news of another server about {} were not understood: {}", hearer.topic(), failure.getMessage());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
