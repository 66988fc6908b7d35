package dev.perennial.engine.write;

import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The records that the running transaction holds locked, as they stand; gone when it ends, and empty outside of one. */
final class LockedRecords {

    private static final Object KEY = LockedRecords.class;

    private final Map<RecordRef, Stored> byRef = new HashMap<>();

    static LockedRecords ofTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) return new LockedRecords();
        if (TransactionSynchronizationManager.getResource(KEY) instanceof LockedRecords known) return known;
        var fresh = new LockedRecords();
        TransactionSynchronizationManager.bindResource(KEY, fresh);
        TransactionSynchronizationManager.registerSynchronization(new EndOfTransaction());
        return fresh;
    }

    Stored get(TypeName type, UUID id) {
        return byRef.get(new RecordRef(type, id));
    }

    void put(Stored record) {
        byRef.put(new RecordRef(record.type(), record.id()), record);
    }

    void clear() {
        byRef.clear();
    }

    /** Takes the records away when the transaction ends, and lends them to nobody while it is suspended. */
    private static final class EndOfTransaction implements TransactionSynchronization {

        private Object suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void resume() {
            if (suspended != null) TransactionSynchronizationManager.bindResource(KEY, suspended);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
