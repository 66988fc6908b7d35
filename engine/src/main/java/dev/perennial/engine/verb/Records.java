package dev.perennial.engine.verb;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Canonical;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.ResolvableType;

/**
 * The typed door to the records of one type that verb handlers use, for example {@code class Accounts extends Records<Account>}.
 *
 * @param <T> the annotated Java record
 */
public abstract class Records<T> {

    private final RecordDesk desk;
    private final RecordBinder<T> binder;

    @SuppressWarnings("unchecked")
    protected Records(RecordDesk desk) {
        this.desk = desk;
        this.binder = (RecordBinder<T>) RecordBinder.of(ResolvableType.forClass(getClass()).as(Records.class).getGeneric(0).toClass());
    }

    /** The living record, locked until the verb ends; refuses with NOT_FOUND. */
    public T get(RecordId id) {
        return find(id).orElseThrow(() -> Refused.because(NOT_FOUND, type(), id.value()));
    }

    /** The living record with the id, locked until the verb ends. */
    public Optional<T> find(RecordId id) {
        return desk.living(type(), id.value()).map(this::typed);
    }

    /** The living record whose field has the value, locked until the verb ends; meant for unique fields. */
    public Optional<T> findBy(String path, Object value) {
        return desk.living(binder.blueprint(), Path.of(path), value).map(this::typed);
    }

    /** Keeps a record as a verb leaves it: creates it when it is not stored yet, changes it otherwise. */
    public UUID put(T record) {
        var id = binder.id(record);
        var before = id == null ? Optional.<Stored>empty() : desk.living(type(), id);
        if (before.isEmpty()) return desk.create(type(), id, binder.values(record)).id();
        return desk.change(before.get(), changed(before.get(), record)).id();
    }

    /** Brings a new record into being and returns it as stored, with its id and number. */
    public T create(T record) {
        return typed(desk.create(type(), binder.id(record), binder.values(record)));
    }

    /** What the verb changed, seen through the Java record on both sides: what it cannot express it leaves alone. */
    private Values changed(Stored before, T record) {
        var was = binder.values(typed(before));
        var changed = new LinkedHashMap<Path, Object>();
        binder.values(record).forEach((path, value) -> {
            if (!Canonical.same(was.get(path), value)) changed.put(path, value);
        });
        return Values.of(changed);
    }

    private T typed(Stored record) {
        return binder.record(record.id(), record.values());
    }

    private TypeName type() {
        return binder.blueprint().name();
    }
}
