package dev.perennial.engine.verb;

import dev.perennial.engine.write.RecordWriter;
import org.springframework.stereotype.Component;

/** What typed doors to records need of the engine. */
@Component
public class RecordDesk {

    final RecordWriter writer;

    RecordDesk(RecordWriter writer) {
        this.writer = writer;
    }
}
