package dev.perennial.crm.connectors.imports;

import dev.perennial.crm.connectors.imports.Imports.Begun;
import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.engine.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Imports of files as change sets. */
@Component
class ImportSets implements ChangeSetKind {

    private static final String KIND = "import";

    private final Imports imports;
    private final ImportDesk desk;

    ImportSets(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public List<ChangeSet> newest(Asked asked, Actor by) {
        return imports.newest(asked).stream().map(begun -> set(begun, by)).toList();
    }

    /** Also found by the job that took an import back, for what that changed. */
    @Override
    public Optional<ChangeSet> find(UUID id, Actor by) {
        return imports.begun(id).map(begun -> set(begun, by)).or(() -> imports.undoneBy(id).map(begun -> new ChangeSet(id, KIND, begun.owner(), begun.at(), null, null, begun.id(), null, false, null, null)));
    }

    private ChangeSet set(Begun begun, Actor by) {
        return new ChangeSet(begun.id(), KIND, begun.owner(), begun.at(), begun.fileName(), null, null, begun.undoneBy(), begun.undoneBy() == null && desk.isUndoable(begun.id(), by), null, null);
    }

    @Override
    public Undoing rehearse(UUID id, Actor by) {
        return desk.rehearseUndo(id, by);
    }

    @Override
    public UUID undo(UUID id, Actor by) {
        return desk.undo(id, by);
    }
}
