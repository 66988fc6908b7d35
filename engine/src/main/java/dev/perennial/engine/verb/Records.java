package dev.perennial.engine.verb;

import dev.perennial.engine.record.RecordId;
import java.util.Optional;
import java.util.UUID;

/**
 * The typed door to the records of one type that verb handlers use, for example {@code class Accounts extends Records<Account>}.
 *
 * @param <T> the annotated Java record
 */
public abstract class Records<T> {

    private final RecordDesk desk;

    protected Records(RecordDesk desk) {
        this.desk = desk;
    }

    /** The living record, locked until the verb ends; refuses with NOT_FOUND. */
    public T get(RecordId id) {
        throw new UnsupportedOperationException();
    }

    /** The living record with the id, locked until the verb ends. */
    public Optional<T> find(RecordId id) {
        throw new UnsupportedOperationException();
    }

    /** The living record whose field has the value, locked until the verb ends; meant for unique fields. */
    public Optional<T> findBy(String path, Object value) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a record as a verb leaves it: creates it when it has no id yet, changes it otherwise. */
    public UUID put(T record) {
        throw new UnsupportedOperationException();
    }

    /** Brings a new record into being and returns it as stored, with its id and number. */
    public T create(T record) {
        throw new UnsupportedOperationException();
    }
}
