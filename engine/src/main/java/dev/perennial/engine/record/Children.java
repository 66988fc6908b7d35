package dev.perennial.engine.record;

import java.util.List;
import java.util.Optional;

/** Rows that live and die with their record, for example the lines of an order; the paths of the fields are relative to the row. */
public record Children(Path path, List<Field> fields) {

    public Children {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(Path path) {
        for (var field : fields) if (field.path().equals(path)) return Optional.of(field);
        return Optional.empty();
    }
}
