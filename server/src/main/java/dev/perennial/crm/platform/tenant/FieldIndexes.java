package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.list.CustomIndex;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Builds and drops the indexes of promoted fields beside everything that goes on; each on a connection of its own, because no transaction may hold it up. */
@Component
class FieldIndexes {

    private final DataSource connections;
    private final DSLContext sql;
    private final Blueprints blueprints;

    FieldIndexes(DataSource connections, DSLContext sql, Blueprints blueprints) {
        this.connections = connections;
        this.sql = sql;
        this.blueprints = blueprints;
    }

    boolean isPossible(CustomField field) {
        return field(field).flatMap(CustomIndex::of).isPresent();
    }

    void refuseUnlessPossible(CustomField field) {
        if (!isPossible(field)) throw Refused.because(PlatformRefusal.FIELD_NOT_INDEXED, field.key());
    }

    private Optional<Field> field(CustomField field) {
        return blueprints.find(TypeName.of(field.type())).flatMap(type -> type.field(Path.of(Field.CUSTOM).child(field.key())));
    }

    /** Builds the index anew; what an earlier run left half done goes first. */
    void build(CustomField field) throws SQLException {
        drop(field);
        var type = blueprints.get(TypeName.of(field.type()));
        var expression = CustomIndex.of(field(field).orElseThrow()).orElseThrow();
        alone(sql.render(DSL.sql("create index concurrently {0} on {1} ({2}, created_at desc, id desc) where deleted_at is null", DSL.name(name(field)), Columns.main(type), expression)));
        alone(sql.render(DSL.sql("analyze {0}", Columns.main(type))));
    }

    void drop(CustomField field) throws SQLException {
        alone(sql.render(DSL.sql("drop index concurrently if exists {0}", DSL.name(blueprints.get(TypeName.of(field.type())).schema(), name(field)))));
    }

    /** The name follows from the field's address, whose length a name in the database could not hold. */
    static String name(CustomField field) {
        return "custom_" + UUID.nameUUIDFromBytes(field.address().getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    private void alone(String statement) throws SQLException {
        try (var connection = connections.getConnection()) {
            var was = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try (var execution = connection.createStatement()) {
                execution.execute(statement);
            } finally {
                connection.setAutoCommit(was);
            }
        }
    }
}
