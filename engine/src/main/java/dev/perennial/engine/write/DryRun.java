package dev.perennial.engine.write;

import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Does something in earnest, tells what it would have done, and takes it back. */
@Component
public class DryRun {

    /** One write that the rehearsed act would have made. */
    public record Effect(TypeName type, UUID id, Act act) {}

    /** The result of the act and all its effects, none of which happened. */
    public record Rehearsal<R>(R result, List<Effect> effects) {}

    public <R> Rehearsal<R> rehearse(Supplier<R> act) {
        throw new UnsupportedOperationException();
    }
}
