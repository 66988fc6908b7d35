package dev.perennial.crm.platform.files;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_PERMITTED;

import dev.perennial.crm.platform.FilesShownWith;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Policy;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody may do with the files of a record; the record's own rights decide. */
@Component
class FileAccess {

    private final RecordReader reader;
    private final Policy policy;
    private final Blueprints blueprints;
    private final List<FilesShownWith> telling;

    FileAccess(RecordReader reader, Policy policy, Blueprints blueprints, ObjectProvider<FilesShownWith> telling) {
        this.reader = reader;
        this.policy = policy;
        this.blueprints = blueprints;
        this.telling = telling.orderedStream().toList();
    }

    /** The record, for somebody who may read it. */
    Stored read(RecordRef record, Actor by) {
        return find(record, by).orElseThrow(() -> Refused.because(NOT_FOUND, record.type(), record.id()));
    }

    /** The record with whose files somebody has to do; files have none themselves. */
    private Optional<Stored> find(RecordRef record, Actor by) {
        if (record.type().equals(FileShelf.FILES) || blueprints.find(record.type()).isEmpty()) return Optional.empty();
        return reader.find(record.type(), record.id(), by);
    }

    /** Whoever may not read the record learns of its files as little as somebody from whom they are kept. */
    boolean maySee(RecordRef record, Actor by) {
        return !hides(record, by) && find(record, by).isPresent();
    }

    /** True when the files would tell somebody what the record keeps from him. */
    boolean hides(RecordRef record, Actor by) {
        return telling.stream().anyMatch(rule -> rule.type().equals(record.type()) && by.on(rule.type()).hides(rule.field()));
    }

    boolean mayAdd(Stored record, Actor by) {
        return policy.may(by, Action.CHANGE, record) && !hides(new RecordRef(record.type(), record.id()), by);
    }

    /** Whoever added a file or may delete its record may take it away. */
    boolean mayTakeAway(Stored file, Stored record, Actor by) {
        return by.user() != null && by.user().equals(file.origin().createdBy()) || policy.may(by, Action.DELETE, record);
    }

    void refuseAdding(RecordRef record, Actor by) {
        if (!mayAdd(read(record, by), by)) throw Refused.because(NOT_PERMITTED, record.type(), Action.CHANGE);
    }
}
