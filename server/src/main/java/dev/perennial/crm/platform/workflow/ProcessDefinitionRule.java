package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.workflow.plan.PlanReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A definition begins as a draft and is called what its drawing says; once deployed its drawing stays as it is. */
@Component
class ProcessDefinitionRule implements RecordRule {

    static final TypeName TYPE = TypeName.of("platform/process-definitions");

    private static final Path XML = Path.of("xml");
    private static final Path STATE = Path.of("state");
    private static final Path KEY = Path.of("key");
    private static final Path NAME = Path.of("name");
    private static final Path ABOUT = Path.of("about");

    @Override
    public TypeName type() {
        return TYPE;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = values.get(STATE) == null && before.get(STATE) == null ? values.with(STATE, ProcessDefinition.State.DRAFT.name()) : values;
        if (!(settled.get(XML) instanceof String xml)) return settled;
        var reading = PlanReader.read(xml);
        if (reading.key() == null) return settled;
        return settled.with(KEY, reading.key()).with(NAME, reading.name()).with(ABOUT, reading.plan() == null || reading.plan().about() == null ? null : reading.plan().about().toString());
    }

    @Override
    public void allow(Values settled, Values before) {
        var isDraft = ProcessDefinition.State.DRAFT.name().equals(before.get(STATE));
        if (!isDraft && !Objects.equals(settled.get(XML), before.get(XML))) throw Refused.because(PlatformRefusal.PROCESS_NOT_DRAFT, before.get(NAME), before.get("edition"));
    }
}
