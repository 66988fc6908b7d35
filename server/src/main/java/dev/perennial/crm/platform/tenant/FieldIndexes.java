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
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
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
        return !holding(field).isEmpty();
    }

    void refuseUnlessPossible(CustomField field) {
        if (!isPossible(field)) throw Refused.because(PlatformRefusal.FIELD_NOT_INDEXED, field.key());
    }

    private List<QueryPart> holding(CustomField field) {
        var type = blueprints.find(TypeName.of(field.type()));
        return type.flatMap(found -> found.field(Path.of(Field.CUSTOM).child(field.key()))).map(found -> CustomIndex.of(found, type.get())).orElse(List.of());
    }

    /** Builds the indexes anew; what an earlier run left half done goes first. */
    void build(CustomField field) throws SQLException {
        drop(field);
        var table = Columns.main(blueprints.get(TypeName.of(field.type())));
        var holding = holding(field);
        for (var i = 0; i < holding.size(); i++)
            alone(sql.render(DSL.sql("create index concurrently {0} on {1} ({2}) where deleted_at is null", DSL.name(names(field).get(i)), table, holding.get(i))));
        alone(sql.render(DSL.sql("analyze {0}", table)));
    }

    void drop(CustomField field) throws SQLException {
        var schema = blueprints.get(TypeName.of(field.type())).schema();
        for (var name : names(field)) alone(sql.render(DSL.sql("drop index concurrently if exists {0}", DSL.name(schema, name))));
    }

    /** The names follow from the field's address, whose length a name in the database could not hold. */
    private static List<String> names(CustomField field) {
        var name = "custom_" + UUID.nameUUIDFromBytes(field.address().getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
        return List.of(name, name + "_title");
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
