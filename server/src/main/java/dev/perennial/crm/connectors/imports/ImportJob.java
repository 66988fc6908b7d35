package dev.perennial.crm.connectors.imports;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Runs the import that has the same id as its job, and forgets the uploaded file when it is done. */
@Component
class ImportJob implements JobKind {

    static final String NAME = "import";

    private final Imports imports;
    private final ImportKinds kinds;
    private final FileParts parts;

    ImportJob(Imports imports, ImportKinds kinds, FileParts parts) {
        this.imports = imports;
        this.kinds = kinds;
        this.parts = parts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Actor.Via via() {
        return Actor.Via.IMPORT;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var wanted = imports.find(run.id()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
        kinds.get(wanted.kind()).run(imports.file(wanted), run);
        parts.forget(wanted.id());
    }
}
