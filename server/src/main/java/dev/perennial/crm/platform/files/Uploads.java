package dev.perennial.crm.platform.files;

import static dev.perennial.engine.refusal.EngineRefusal.INVALID;
import static dev.perennial.engine.refusal.EngineRefusal.TOO_LARGE;

import dev.perennial.crm.platform.files.FileDesk.Named;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of one request in: first all bytes onto the disk, then all of them to the record at once. */
@Component
class Uploads {

    static final int MOST_FILES = 20;
    static final int MOST_MEBIBYTES = 20;

    private static final long MOST_BYTES = (long) MOST_MEBIBYTES << 20;

    private final FileAccess access;
    private final FileStore store;
    private final FileDesk desk;

    Uploads(FileAccess access, FileStore store, FileDesk desk) {
        this.access = access;
        this.store = store;
        this.desk = desk;
    }

    List<Stored> add(RecordRef record, List<MultipartFile> parts, Actor by) throws IOException {
        access.refuseAdding(record, by);
        refuseUnfit(parts);
        var received = new ArrayList<Named>();
        try {
            for (var part : parts) received.add(new Named(FileName.clean(part.getOriginalFilename()), received(part, received.size())));
            return desk.add(record, received, by);
        } finally {
            received.forEach(file -> store.drop(file.bytes()));
        }
    }

    private static void refuseUnfit(List<MultipartFile> parts) {
        if (parts.isEmpty()) throw Refused.because(INVALID, List.of(Finding.at("file", "REQUIRED")));
        if (parts.size() > MOST_FILES) throw Refused.because(INVALID, List.of(Finding.at("file", "TOO_MANY", MOST_FILES)));
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i).getSize() > MOST_BYTES) throw Refused.because(TOO_LARGE, List.of(Finding.at("file/" + i, "FILE_TOO_LARGE", MOST_MEBIBYTES)));
            if (parts.get(i).isEmpty()) findings.add(Finding.at("file/" + i, "FILE_EMPTY"));
        }
        if (!findings.isEmpty()) throw Refused.because(INVALID, findings);
    }

    private FileStore.Received received(MultipartFile part, int place) throws IOException {
        try (var bytes = part.getInputStream()) {
            return store.receive(bytes);
        } catch (BrokenPicture _) {
            throw Refused.because(INVALID, List.of(Finding.at("file/" + place, "BROKEN_PICTURE")));
        }
    }
}
