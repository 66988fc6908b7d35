package dev.perennial.crm.platform.bulk;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.Permission;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives a record to another owner through the write chain; also one whose fields only verbs change, for the owner is none of them. */
@Component
class OwnerHand {

    private final Blueprints blueprints;
    private final StoredRecords records;
    private final Permission permission;
    private final RecordWriter writer;

    OwnerHand(Blueprints blueprints, StoredRecords records, Permission permission, RecordWriter writer) {
        this.blueprints = blueprints;
        this.records = records;
        this.permission = permission;
        this.writer = writer;
    }

    Stored give(TypeName type, UUID id, UUID owner, Actor by) {
        var change = Values.NONE.with(RecordWriter.OWNER, owner);
        if (!blueprints.get(type).isKeptByVerbs()) return writer.change(type, id, change, RecordWriter.ANY_VERSION, by);
        var record = records.lock(type, id).filter(found -> !found.isDeleted()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, type, id));
        permission.checkReach(Action.CHANGE, record, by);
        permission.checkReach(Action.ASSIGN, record, by);
        return new Errand(by, Cause.EDIT).during(() -> writer.change(type, id, change, RecordWriter.ANY_VERSION, by));
    }
}
