package dev.perennial.engine.write;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one door by which a single record is written: every call passes all steps of the write chain in one transaction.
 *
 * <p>The values may hold the path {@link #OWNER} besides those of the blueprint.
 */
@Component
public class RecordWriter {

    /** The path under which the owner is given and journalled. */
    public static final Path OWNER = Path.of("owner");

    /** Says that the caller takes the record at whatever version it has; null says that he forgot to name one. */
    public static final Long ANY_VERSION = -1L;

    public Stored create(TypeName type, Values values, Actor actor) {
        return create(type, Draft.of(values), actor);
    }

    public Stored create(TypeName type, Draft draft, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Lays the patch over the stored version (RFC 7396: null empties, absent stays, child rows are replaced as a whole). */
    public Stored change(TypeName type, UUID id, Values patch, Long expectedVersion, Actor actor) {
        return change(type, id, Draft.of(patch), expectedVersion, actor);
    }

    public Stored change(TypeName type, UUID id, Draft patch, Long expectedVersion, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Marks the record as deleted; it can be restored. */
    public Stored delete(TypeName type, UUID id, Long expectedVersion, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public Stored restore(TypeName type, UUID id, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
