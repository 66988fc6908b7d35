package dev.perennial.crm.platform.files;

import static dev.perennial.engine.refusal.EngineRefusal.INVALID;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_PERMITTED;

import dev.perennial.crm.platform.FileId;
import dev.perennial.crm.platform.files.FileStore.Received;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.NewIds;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the files of records, takes files to them and away from them. */
@Component
class FileDesk {

    static final int MOST_OF_A_RECORD = 200;

    private final FileAccess access;
    private final FileShelf shelf;
    private final FileStore store;
    private final StoredRecords records;
    private final OneTransaction transaction;

    FileDesk(FileAccess access, FileShelf shelf, FileStore store, StoredRecords records, OneTransaction transaction) {
        this.access = access;
        this.shelf = shelf;
        this.store = store;
        this.records = records;
        this.transaction = transaction;
    }

    /** A file that has come in, under the name it is to have. */
    record Named(String name, Received bytes) {}

    /** The files of the record, for somebody who may see them. */
    List<Stored> of(RecordRef record) {
        return shelf.of(record);
    }

    /** The file with its record, for somebody who may see both. */
    AttachedFile seen(UUID id, Actor by) {
        var file = shelf.seen(id).map(FileShelf::typed).orElseThrow(() -> unknown(id));
        if (!access.maySee(file.record(), by)) throw unknown(id);
        return file;
    }

    /** Takes all of the files to the record or none; bytes that the record has already stay the one file that they are. */
    List<Stored> add(RecordRef record, List<Named> files, Actor by) {
        return transaction.of(() -> {
            lock(record);
            access.refuseAdding(record, by);
            files.stream().map(Named::bytes).sorted(Comparator.comparing(Received::hash)).forEach(this::settle);
            var present = new ArrayList<>(shelf.of(record));
            return files.stream().map(file -> present(file, present).orElseGet(() -> added(record, file, present, by))).toList();
        });
    }

    private void settle(Received bytes) {
        shelf.hold(bytes.hash());
        store.settle(bytes);
    }

    private static Optional<Stored> present(Named file, List<Stored> present) {
        return present.stream().filter(each -> FileShelf.typed(each).hash().equals(file.bytes().hash())).findFirst();
    }

    private Stored added(RecordRef record, Named file, List<Stored> present, Actor by) {
        if (present.size() >= MOST_OF_A_RECORD) throw Refused.because(INVALID, List.of(Finding.at("file", "TOO_MANY", MOST_OF_A_RECORD)));
        var bytes = file.bytes();
        var added = shelf.add(new AttachedFile(new FileId(NewIds.next()), file.name(), record, bytes.sort().contentType(), bytes.size(), bytes.hash()), by);
        present.add(added);
        return added;
    }

    /** Takes the file away; its bytes stay, so that it can be brought back. */
    void takeAway(UUID id, Actor by) {
        transaction.of(() -> shelf.takeAway(changeable(id, by, false), by));
    }

    Stored bringBack(UUID id, Actor by) {
        return transaction.of(() -> {
            var file = changeable(id, by, true);
            var record = FileShelf.typed(file).record();
            if (file.isDeleted() && shelf.of(record).size() >= MOST_OF_A_RECORD) throw Refused.because(INVALID, List.of(Finding.at("file", "TOO_MANY", MOST_OF_A_RECORD)));
            return shelf.bringBack(file, by);
        });
    }

    private Stored changeable(UUID id, Actor by, boolean alsoTakenAway) {
        var file = shelf.find(id).filter(found -> alsoTakenAway || !found.isDeleted()).orElseThrow(() -> unknown(id));
        var record = FileShelf.typed(file).record();
        if (!access.maySee(record, by)) throw unknown(id);
        if (!access.mayTakeAway(file, access.read(record, by), by)) throw Refused.because(NOT_PERMITTED, FileShelf.FILES, Action.DELETE);
        return file;
    }

    /** Two who add to one record at once do so one after the other, and none adds to a record that was deleted meanwhile. */
    private void lock(RecordRef record) {
        records.lock(record.type(), record.id()).filter(found -> !found.isDeleted()).orElseThrow(() -> Refused.because(NOT_FOUND, record.type(), record.id()));
    }

    private static Refused unknown(UUID id) {
        return Refused.because(NOT_FOUND, FileShelf.FILES, id);
    }
}
