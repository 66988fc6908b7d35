package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.Rules;
import dev.perennial.engine.write.StoredRecords;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** What sorts of configuration that are records need of the engine. */
@Component
public class ConfiguredRecords {

    private static final int MOST_DELETED = 500;

    private final DSLContext sql;
    private final StoredRecords records;
    private final RecordWriter writer;
    private final Blueprints blueprints;
    private final Rules rules;
    private final References references;
    private final Messages messages;

    ConfiguredRecords(DSLContext sql, StoredRecords records, RecordWriter writer, Blueprints blueprints, Rules rules, References references, Messages messages) {
        this.sql = sql;
        this.records = records;
        this.writer = writer;
        this.blueprints = blueprints;
        this.rules = rules;
        this.references = references;
        this.messages = messages;
    }

    Blueprint blueprint(TypeName type) {
        return blueprints.get(type);
    }

    boolean isType(String name) {
        return TypeName.isOne(name) && blueprints.find(TypeName.of(name)).isPresent();
    }

    /** The living records, the oldest first. */
    List<Stored> living(TypeName type) {
        return read(type, Columns.DELETED_AT.isNull(), Columns.CREATED_AT.asc(), Integer.MAX_VALUE);
    }

    /** Deleted ones, the last deleted first. */
    List<Stored> deleted(TypeName type) {
        return read(type, Columns.DELETED_AT.isNotNull(), Columns.DELETED_AT.desc(), MOST_DELETED);
    }

    private List<Stored> read(TypeName type, Condition which, SortField<?> order, int most) {
        var ids = sql.select(Columns.ID).from(Columns.main(blueprints.get(type))).where(which).orderBy(order, Columns.ID).limit(most).fetch(Columns.ID);
        var found = records.read(type, ids);
        return ids.stream().map(found::get).toList();
    }

    RecordWriter writer() {
        return writer;
    }

    Rules rules() {
        return rules;
    }

    References references() {
        return references;
    }

    Messages messages() {
        return messages;
    }
}
