package dev.perennial.crm.connectors.imports;

import static dev.perennial.crm.connectors.ConnectorsRefusal.STILL_RUNNING;

import dev.perennial.crm.connectors.imports.Imports.Import;
import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Begins, finds and undoes imports for those who may. */
@Component
class ImportDesk {

    private static final TypeName JOBS = TypeName.of("platform/jobs");
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final String DONE = "DONE";

    private final ImportKinds kinds;
    private final Imports imports;
    private final FileParts parts;
    private final UndoImport undoing;
    private final Jobs jobs;
    private final RecordReader reader;
    private final InstantSource clock;

    ImportDesk(ImportKinds kinds, Imports imports, FileParts parts, UndoImport undoing, Jobs jobs, RecordReader reader, @Qualifier("machineClock") InstantSource clock) {
        this.kinds = kinds;
        this.imports = imports;
        this.parts = parts;
        this.undoing = undoing;
        this.jobs = jobs;
        this.reader = reader;
        this.clock = clock;
    }

    /** Keeps the file and queues its job; asked to resume, it names the caller's unfinished import of the very same file instead, if there is one. */
    @Transactional
    UUID begin(String kindName, String mapping, MultipartFile file, boolean resume, Actor actor) throws IOException {
        var kind = permitted(kindName, mapping, actor);
        var settled = kind.settle(file::getInputStream, new ImportWish(mapping, actor));
        var fileName = file.getOriginalFilename() == null ? kind.name() : file.getOriginalFilename();
        var hash = hash(file);
        if (resume) {
            var unfinished = imports.newestOf(new Import(null, kind.name(), fileName, actor.user(), settled), hash).filter(begun -> !DONE.equals(state(begun.id(), actor)));
            if (unfinished.isPresent()) return unfinished.get().id();
        }
        var id = jobs.submit(ImportJob.NAME, fileName, List.of(), actor).value();
        imports.add(new Import(id, kind.name(), fileName, actor.user(), settled), hash, clock.instant());
        try (var content = file.getInputStream()) {
            parts.keep(id, content);
        }
        return id;
    }

    Object preview(String kindName, String mapping, MultipartFile file, Actor actor) throws IOException {
        return permitted(kindName, mapping, actor).preview(file::getInputStream, new ImportWish(mapping, actor));
    }

    /** Queues the job that undoes the import. */
    @Transactional
    UUID undo(UUID id, Actor actor) {
        var begun = ended(id, actor);
        var job = jobs.submit(UndoImport.NAME, begun.fileName(), new UndoImport.Parameters(id), actor).value();
        imports.undo(id, job);
        return job;
    }

    /** What undoing the import would do to the records that it touched last. */
    ChangeSetKind.Undoing rehearseUndo(UUID id, Actor actor) {
        return undoing.rehearse(ended(id, actor).id(), actor);
    }

    boolean isUndoable(UUID id, Actor actor) {
        try {
            return ended(id, actor) != null;
        } catch (Refused _) {
            return false;
        }
    }

    private Import ended(UUID id, Actor actor) {
        var begun = seen(id, actor);
        permitted(begun.kind(), begun.settled().mapping(), actor);
        if (UNDER_WAY.contains(state(id, actor))) throw Refused.because(STILL_RUNNING, begun.fileName());
        return begun;
    }

    /** The import, for its owner and administrators only. */
    Import seen(UUID id, Actor actor) {
        return imports.find(id).filter(begun -> actor.rights().administrator() || actor.user() != null && actor.user().equals(begun.owner()))
                .orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }

    private ImportKind permitted(String name, String mapping, Actor actor) {
        var kind = kinds.get(name == null && mapping != null ? ImportKinds.ANY_TYPE : name);
        for (var type : kind.types(mapping)) if (!actor.may(Action.IMPORT, type)) throw Refused.because(EngineRefusal.NOT_PERMITTED, type);
        return kind;
    }

    private String state(UUID job, Actor actor) {
        return reader.find(JOBS, job, actor).map(found -> found.values().text("state")).orElse(DONE);
    }

    private static String hash(MultipartFile file) throws IOException {
        try (var content = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
