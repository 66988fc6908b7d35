package dev.perennial.crm.platform.menu;

import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.write.RecordChanged;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Open browsers hear at once that the menu was arranged anew. */
@Component
class MenuIsTold {

    private final EventStreams streams;

    MenuIsTold(EventStreams streams) {
        this.streams = streams;
    }

    @TransactionalEventListener
    void on(RecordChanged changed) {
        if (changed.type().equals(MenuTable.ENTRIES) || changed.type().equals(MenuTable.PANELS)) streams.publish(_ -> true, "catalog", Map.of());
    }
}
