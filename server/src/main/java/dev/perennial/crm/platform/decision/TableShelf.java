package dev.perennial.crm.platform.decision;

import static dev.perennial.crm.platform.PlatformRefusal.DECISION_MISSING;

import dev.perennial.crm.platform.memory.BriefMemory;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps tables compiled, one for each stored version; the FEEL engine is loaded by the first that is asked for. */
@Component
class TableShelf {

    static final TypeName TABLES = TypeName.of("platform/decision-tables");

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);
    private static final int MOST_TABLES = 200;

    private record Edition(UUID id, long stored) {}

    private final StoredDecisions stored;
    private final InstantSource businessClock;
    private final BriefMemory<String, Optional<StoredDecisions.Version>> active;
    private final ConcurrentHashMap<Edition, CompiledTable> compiled = new ConcurrentHashMap<>();
    private volatile Feel feel;

    TableShelf(StoredDecisions stored, @Qualifier("businessClock") InstantSource businessClock, @Qualifier("machineClock") InstantSource machineClock) {
        this.stored = stored;
        this.businessClock = businessClock;
        this.active = new BriefMemory<>(machineClock, LOOKED_AT_EVERY, 1_000);
    }

    /** The version of the table that decides now. */
    CompiledTable active(String key) {
        var version = active.get(key, stored::active).orElseThrow(() -> Refused.because(DECISION_MISSING, key));
        if (compiled.size() >= MOST_TABLES) compiled.clear();
        return compiled.computeIfAbsent(new Edition(version.id(), version.stored()), _ -> compile(DmnReader.read(stored.xml(version.id())), version.revision()));
    }

    /** Compiles a table that need not be stored; refuses with what is wrong. */
    CompiledTable compile(DmnTable table, int revision) {
        try {
            return CompiledTable.of(table, revision, feel());
        } catch (NotATable wrong) {
            throw Refused.because(EngineRefusal.INVALID, List.of(wrong.at("xml")));
        }
    }

    synchronized Feel feel() {
        if (feel == null) feel = new Feel(businessClock, ZoneId.systemDefault());
        return feel;
    }

    /** The transaction that activates a version decides by it from then on. */
    @EventListener
    void on(RecordChanged changed) {
        if (changed.type().equals(TABLES)) active.forgetAll();
    }

    /** Whatever became of the transaction, what others read while it ran is read anew. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void after(RecordChanged changed) {
        if (changed.type().equals(TABLES)) active.forgetAll();
    }
}
