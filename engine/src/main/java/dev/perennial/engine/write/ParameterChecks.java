package dev.perennial.engine.write;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Values;
import org.springframework.stereotype.Component;

/** Checks the parameters of verbs as fields of records are checked: present, bounded, and linked only to what the actor sees. */
@Component
public class ParameterChecks {

    private final LinkChecks links;

    ParameterChecks(LinkChecks links) {
        this.links = links;
    }

    /** The parameters in canonical form, or a refusal with everything that was found. */
    public Values checked(Blueprint parameters, Draft draft, Actor actor) {
        var findings = new Findings(draft.findings());
        var values = Canonical.of(parameters, draft.values());
        FieldChecks.check(parameters, values, findings);
        links.check(parameters, Values.NONE, values, actor, findings);
        findings.refuseIfAny();
        return values;
    }
}
