package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.CustomFieldId;
import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.write.Errand;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Builds the index of a promoted field, or drops that of a demoted one, and says in the definition how that went. */
@Component
class BuildFieldIndex implements JobKind {

    static final String NAME = "index-custom-field";

    record Wanted(UUID field, boolean promoted) {}

    private final FieldIndexes indexes;
    private final CustomFields fields;

    BuildFieldIndex(FieldIndexes indexes, CustomFields fields) {
        this.indexes = indexes;
        this.fields = fields;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) throws Exception {
        var wanted = run.parameters(Wanted.class);
        run.expect(1);
        var found = new CustomField[1];
        run.step(() -> {
            found[0] = fields.find(new CustomFieldId(wanted.field())).orElse(null);
            return new JobRun.Reached(0, 0, null);
        });
        if (found[0] == null) return;
        if (!wanted.promoted()) indexes.drop(found[0]);
        else build(run, found[0]);
        run.step(() -> new JobRun.Reached(1, 0, null));
    }

    private void build(JobRun run, CustomField field) throws Exception {
        try {
            indexes.build(field);
            say(run, field, CustomField.State.READY);
        } catch (SQLException notBuilt) {
            say(run, field, CustomField.State.FAILED);
            throw notBuilt;
        }
    }

    private void say(JobRun run, CustomField field, CustomField.State state) {
        run.step(() -> new Errand(run.by(), Cause.process(NAME)).during(() -> {
            fields.find(field.id()).filter(CustomField::isPromoted).ifPresent(now -> fields.put(now.promoted(state)));
            return new JobRun.Reached(0, 0, null);
        }));
    }
}
