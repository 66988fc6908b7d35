package dev.perennial.engine.http;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What every record has besides its own fields, in the order in which it stands in JSON. */
enum SystemField {
    VERSION("version"), CREATED_AT("createdAt"), CREATED_BY("createdBy"), UPDATED_AT("updatedAt"), UPDATED_BY("updatedBy"), OWNER("owner"),
    DELETED_AT("deletedAt"), LOCK("lock"), CUSTOM("custom"), VERBS("verbs"), MASKED("masked");

    /** The record type of the people who act and own. */
    static final TypeName USERS = TypeName.of("platform/users");

    private final Path path;

    SystemField(String path) {
        this.path = Path.of(path);
    }

    Path path() {
        return path;
    }

    String text() {
        return path.text();
    }

    static Optional<SystemField> at(String text) {
        return Arrays.stream(values()).filter(field -> field.text().equals(text)).findFirst();
    }

    /** True for fields that name a user. */
    boolean isUser() {
        return switch (this) {
            case CREATED_BY, UPDATED_BY, OWNER -> true;
            case VERSION, CREATED_AT, UPDATED_AT, DELETED_AT, LOCK, CUSTOM, VERBS, MASKED -> false;
        };
    }

    /** The user whom the record names here. */
    UUID user(Stored record) {
        return switch (this) {
            case CREATED_BY -> record.origin().createdBy();
            case UPDATED_BY -> record.origin().updatedBy();
            case OWNER -> record.holder().owner();
            case VERSION, CREATED_AT, UPDATED_AT, DELETED_AT, LOCK, CUSTOM, VERBS, MASKED -> null;
        };
    }
}
