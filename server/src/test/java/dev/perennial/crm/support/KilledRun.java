package dev.perennial.crm.support;

import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A run that dies in the middle of a step: what the step wrote is rolled back, and the checkpoint before it is all that is left. */
public class KilledRun implements JobRun {

    /** The server is gone. */
    public static class Killed extends RuntimeException {}

    private final UUID id = UUID.randomUUID();
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Actor by;
    private final Object parameters;
    private String checkpoint;
    private int steps;
    private int diesAt;
    public long done;

    public KilledRun(PlatformTransactionManager transactions, JsonMapper json, Actor by, Object parameters) {
        this.transactions = new TransactionTemplate(transactions);
        this.json = json;
        this.by = by;
        this.parameters = parameters;
    }

    public void killAtStep(int step) {
        diesAt = step;
        steps = 0;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Actor by() {
        return by;
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return json.readValue(json.writeValueAsString(parameters), type);
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.ofNullable(checkpoint).map(kept -> json.readValue(kept, type));
    }

    @Override
    public void expect(long rows) {}

    @Override
    public void step(Supplier<Reached> effect) {
        var reached = transactions.execute(_ -> {
            var result = effect.get();
            if (++steps == diesAt) throw new Killed();
            return result;
        });
        checkpoint = json.writeValueAsString(reached.checkpoint());
        done += reached.done();
    }

    @Override
    public void figure(String name, Object value) {}

    @Override
    public Path file(String name) {
        throw new UnsupportedOperationException(name);
    }
}
