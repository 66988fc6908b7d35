package dev.perennial.engine.write;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Does an effect once for each key: repeating it returns the first answer for 24 hours. */
@Component
public class IdempotencyKeys {

    /** Where and by whom a key was used, and the fingerprint of the body it came with. */
    public record Use(UUID user, String method, String path, String key, byte[] body) {}

    /** What the client was told. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Runs the effect and keeps its answer in the same transaction; refuses with KEY_REUSED or IN_PROGRESS. */
    public Answer once(Use use, Supplier<Answer> effect) {
        throw new UnsupportedOperationException();
    }
}
