package dev.perennial.crm.platform.files;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Adds files to records, lists them there, takes them away and brings them back. */
@RestController
@RequestMapping("/api/platform/files")
class FileController {

    private static final Pattern RECORD = Pattern.compile("([a-z0-9-]{1,60}/[a-z0-9-]{1,60})/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");
    private static final TypeName USERS = TypeName.of("platform/users");

    /** The files of a record, whether the reader may add some, and whether they are kept from him. */
    record FilesOfRecord(List<FileView> items, boolean mayAdd, boolean hidden) {}

    private final Uploads uploads;
    private final FileDesk desk;
    private final FileAccess access;
    private final RecordReader reader;

    FileController(Uploads uploads, FileDesk desk, FileAccess access, RecordReader reader) {
        this.uploads = uploads;
        this.desk = desk;
        this.access = access;
        this.reader = reader;
    }

    @GetMapping("/of")
    FilesOfRecord filesOf(@RequestParam String record, Actor by) {
        var owner = reference(record);
        var found = access.read(owner, by);
        return access.hides(owner, by) ? new FilesOfRecord(List.of(), false, true) : new FilesOfRecord(views(desk.of(owner), found, by), access.mayAdd(found, by), false);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FilesOfRecord add(@RequestParam String record, MultipartHttpServletRequest request, Actor by) throws IOException {
        var owner = reference(record);
        var parts = request.getMultiFileMap().values().stream().flatMap(List<MultipartFile>::stream).toList();
        return new FilesOfRecord(views(uploads.add(owner, parts, by), access.read(owner, by), by), true, false);
    }

    @DeleteMapping("/{id}/content")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAway(@PathVariable UUID id, Actor by) {
        desk.takeAway(id, by);
    }

    @PostMapping("/{id}/content/restore")
    FileView bringBack(@PathVariable UUID id, Actor by) {
        var file = desk.bringBack(id, by);
        return views(List.of(file), access.read(FileShelf.typed(file).record(), by), by).getFirst();
    }

    private List<FileView> views(List<Stored> files, Stored record, Actor by) {
        var adders = files.stream().map(file -> file.origin().createdBy()).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = reader.labels(USERS, adders, by);
        return files.stream().map(file -> view(file, names, access.mayTakeAway(file, record, by))).toList();
    }

    private static FileView view(Stored stored, Map<UUID, String> names, boolean removable) {
        var file = FileShelf.typed(stored);
        var adder = stored.origin().createdBy();
        return new FileView(stored.id(), file.name(), file.contentType(), file.size(), file.hash(), FileSort.isPicture(file.contentType()), "/api/platform/files/" + stored.id() + "/content",
                adder == null ? null : new FileView.Adder(adder, names.get(adder)), stored.origin().createdAt(), removable);
    }

    private static RecordRef reference(String text) {
        var parts = RECORD.matcher(text);
        if (!parts.matches()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("record", "NOT_A_REFERENCE")));
        return RecordRef.of(parts.group(1), UUID.fromString(parts.group(2)));
    }
}
