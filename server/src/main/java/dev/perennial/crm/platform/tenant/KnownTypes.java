package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.Optional;

/** The types and fields that a definition may speak of while it is being drawn. */
interface KnownTypes {

    Optional<Blueprint> find(TypeName type);

    /** The field, if type and path are names and there is such a one. */
    default Optional<Field> field(String type, String path) {
        try {
            return type == null || path == null ? Optional.empty() : find(TypeName.of(type)).flatMap(known -> known.field(Path.of(path)));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
