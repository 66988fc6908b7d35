package dev.perennial.crm.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/** Hears what suites announce, of the kinds that a story listens to. Stories that listen share one house, in which nobody else announces anything. */
@TestConfiguration
public class Announcements {

    /** The setting that leads into that house. */
    public static final String HOUSE = "perennial.test.house=announcements";

    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private volatile List<Class<?>> kinds = List.of();

    /** Begins to listen anew, to these kinds only. */
    public void listenTo(Class<?>... announced) {
        kinds = List.of(announced);
        heard.clear();
    }

    /** What was announced since, in order. */
    public List<Object> heard() {
        return heard;
    }

    @EventListener
    void on(Object announced) {
        if (kinds.contains(announced.getClass())) heard.add(announced);
    }
}
